package org.dauys.registration.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;

/** Stored settlements. */
@ApplicationScoped
class Settlements {

    private static final String SELECT =
            """
            select s.*, x.station_id,
                array(select o.ppo_code from settlement_ppo o
                    where o.primary_id = s.primary_id and o.settlement_id = s.id order by o.ppo_code) as ppo_codes,
                (select count(*)::int from settlement_ppo o join voter_person v on v.primary_id = o.primary_id
                    and v.territory_id = o.territory_id and v.ppo_code = o.ppo_code
                    where o.primary_id = s.primary_id and o.settlement_id = s.id) as voters
            from settlement s
            left join station_settlement x on x.primary_id = s.primary_id and x.settlement_id = s.id
            """;

    private final Sql sql;

    Settlements(Sql sql) {
        this.sql = sql;
    }

    /** Those of these territories; one more than the page holds, if there are more. */
    List<Settlement> page(String primaryId, Collection<String> territories, PageRequest page) {
        return sql.list(
                SELECT + " where s.primary_id = ? and s.territory_id = any (?::text[]) and s.id > ?"
                        + " order by s.id limit ?",
                Settlements::read,
                primaryId,
                territories,
                page.after().orElse(""),
                page.limit() + 1);
    }

    Optional<Settlement> find(String primaryId, String id) {
        return sql.one(SELECT + " where s.primary_id = ? and s.id = ?", Settlements::read, primaryId, id);
    }

    /** Locked until the transaction ends. */
    Settlement lock(String primaryId, String id) {
        return lock(primaryId, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** Those of these ids that there are, by id, locked until the transaction ends. */
    List<Settlement> lock(String primaryId, Collection<String> ids) {
        sql.exists(
                "select 1 from settlement where primary_id = ? and id = any (?::text[]) order by id for update",
                primaryId,
                ids);
        return some(primaryId, ids);
    }

    /** Those of these ids that there are, by id. */
    List<Settlement> some(String primaryId, Collection<String> ids) {
        return sql.list(
                SELECT + " where s.primary_id = ? and s.id = any (?::text[]) order by s.id",
                Settlements::read,
                primaryId,
                ids);
    }

    /** Those that an offline station serves, by id. */
    List<Settlement> of(String primaryId, String station) {
        return sql.list(
                SELECT + " where s.primary_id = ? and x.station_id = ? order by s.id",
                Settlements::read,
                primaryId,
                station);
    }

    /** Whether a station serves it or is proposed to. */
    boolean isAssigned(String primaryId, String id) {
        return sql.exists(
                """
                select 1 from station_settlement where primary_id = ? and settlement_id = ?
                union all select 1 from station_proposal where primary_id = ? and ? = any (settlements)
                """,
                primaryId,
                id,
                primaryId,
                id);
    }

    /** @throws ProblemException {@link StationProblem#SETTLEMENT_EXISTS}, {@link StationProblem#PPO_ELSEWHERE} */
    void add(
            String primaryId,
            String id,
            String territoryId,
            LocalText name,
            boolean network,
            Collection<String> ppoCodes) {
        try {
            sql.update(
                    "insert into settlement (primary_id, id, territory_id, name, network) values (?, ?, ?, ?, ?)",
                    primaryId,
                    id,
                    territoryId,
                    new Json(name),
                    network);
        } catch (UniqueViolationException e) {
            throw new ProblemException(StationProblem.SETTLEMENT_EXISTS, id);
        }
        addOrganisations(primaryId, id, territoryId, ppoCodes);
    }

    /** @throws ProblemException {@link StationProblem#PPO_ELSEWHERE} */
    void change(String primaryId, Settlement before, LocalText name, boolean network, Collection<String> ppoCodes) {
        sql.update(
                "update settlement set name = ?, network = ?, version = version + 1 where primary_id = ? and id = ?",
                new Json(name),
                network,
                primaryId,
                before.id());
        sql.update("delete from settlement_ppo where primary_id = ? and settlement_id = ?", primaryId, before.id());
        addOrganisations(primaryId, before.id(), before.territoryId(), ppoCodes);
    }

    private void addOrganisations(String primaryId, String id, String territoryId, Collection<String> ppoCodes) {
        try {
            sql.update(
                    "insert into settlement_ppo (primary_id, territory_id, ppo_code, settlement_id)"
                            + " select ?, ?, code, ? from unnest(?::text[]) as code",
                    primaryId,
                    territoryId,
                    id,
                    ppoCodes);
        } catch (UniqueViolationException e) {
            throw new ProblemException(StationProblem.PPO_ELSEWHERE);
        }
    }

    private static Settlement read(Row row) {
        return new Settlement(
                row.text("id"),
                row.bigint("version"),
                row.text("territory_id"),
                row.json("name", LocalText.class),
                row.bool("network"),
                row.texts("ppo_codes"),
                row.integer("voters"),
                row.optionalText("station_id"));
    }
}
