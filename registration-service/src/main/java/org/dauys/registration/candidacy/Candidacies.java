package org.dauys.registration.candidacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.events.candidacy.CandidacyState.Sex;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.kit.outbox.Outbox;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** The stored candidacies. Every change is published with the transaction that makes it. */
@ApplicationScoped
public class Candidacies {

    private final Sql sql;
    private final Outbox outbox;

    public Candidacies(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    /** Gives the next registration number of the primary. */
    public CandidacyState register(NewCandidacy candidacy) {
        int number = sql.one(
                        """
                        insert into registration_counter (primary_id, last) values (?, 1)
                        on conflict (primary_id) do update set last = registration_counter.last + 1
                        returning last
                        """,
                        row -> row.integer("last"),
                        candidacy.primaryId())
                .orElseThrow();
        UUID id = UUID.randomUUID();
        sql.update(
                """
                insert into candidacy (id, application_id, primary_id, registration_number, territory_id, contest_ids,
                    name, status, sex, under35, nomination, version)
                values (?, ?, ?, ?, ?, ?, ?, 'REGISTERED', ?, ?, ?, 1)
                """,
                id,
                candidacy.applicationId(),
                candidacy.primaryId(),
                number,
                candidacy.territoryId(),
                candidacy.contestIds(),
                new Json(candidacy.name()),
                candidacy.sex(),
                candidacy.under35(),
                candidacy.nomination());
        return published(find(id).orElseThrow());
    }

    public Optional<CandidacyState> find(UUID id) {
        return sql.one("select * from candidacy where id = ?", Candidacies::read, id);
    }

    public Optional<CandidacyState> ofApplication(UUID applicationId) {
        return sql.one("select * from candidacy where application_id = ?", Candidacies::read, applicationId);
    }

    /** The candidacies that applications have become, by application. */
    public Map<UUID, CandidacyState> ofApplications(Collection<UUID> applicationIds) {
        Map<UUID, CandidacyState> found = new HashMap<>();
        sql.each(
                "select * from candidacy where application_id = any(cast(? as uuid[]))",
                row -> found.put(row.uuid("application_id"), read(row)),
                applicationIds.stream().map(UUID::toString).toList());
        return found;
    }

    /** Everybody who stands: registered, not withdrawn, not removed. */
    public List<CandidacyState> standing(String primaryId) {
        return sql.list(
                "select * from candidacy where primary_id = ? and status = 'REGISTERED' order by registration_number",
                Candidacies::read,
                primaryId);
    }

    /** Those of a contest who stand, and those removed: an appeal may bring them back. */
    public List<CandidacyState> standingOrRemoved(String primaryId, String contestId) {
        return sql.list(
                """
                select * from candidacy
                where primary_id = ? and status <> 'WITHDRAWN' and contest_ids @> array[?]::text[]
                order by registration_number
                """,
                Candidacies::read,
                primaryId,
                contestId);
    }

    List<CandidacyState> page(String primaryId, CandidacyFilter filter, long afterNumber, int rows) {
        return sql.list(
                """
                select * from candidacy
                where primary_id = ? and registration_number > ? and status = ?
                    and territory_id = coalesce(?, territory_id)
                    and contest_ids @> ?
                order by registration_number limit ?
                """,
                Candidacies::read,
                primaryId,
                afterNumber,
                filter.status(),
                filter.territoryId(),
                filter.contestId().stream().toList(),
                rows);
    }

    /**
     * Moves a candidacy from one status to another.
     *
     * @return its new state; empty if it was not in status {@code from}
     */
    public Optional<CandidacyState> change(UUID id, Status from, Status to) {
        int changed = sql.update(
                "update candidacy set status = ?, version = version + 1 where id = ? and status = ?", to, id, from);
        return changed == 1 ? find(id).map(this::published) : Optional.empty();
    }

    private CandidacyState published(CandidacyState state) {
        outbox.publish(state.candidacyId(), state);
        return state;
    }

    private static CandidacyState read(Row row) {
        return new CandidacyState(
                row.uuid("id").toString(),
                row.bigint("version"),
                row.text("primary_id"),
                row.text("territory_id"),
                row.texts("contest_ids"),
                String.valueOf(row.integer("registration_number")),
                row.json("name", LocalText.class),
                row.constant("status", Status.class),
                row.constant("sex", Sex.class),
                row.bool("under35"),
                row.constant("nomination", Nomination.class));
    }
}
