package org.dauys.registration.campaign.debate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.ballotpaper.DrawGroups;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.campaign.debate.Debate.Draw;
import org.dauys.registration.draw.Drawable;

/** The stored groups: one drawing of a contest, never changed once it is made. */
@ApplicationScoped
class DebateGroupsRepository {

    private final Sql sql;
    private final Clock clock;

    DebateGroupsRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @return false if the groups of this contest are announced already */
    boolean add(UUID id, String primaryId, String contestId, int most, String by) {
        return sql.update(
                        """
                        insert into campaign_debate_groups (id, primary_id, contest_id, most, announced_by, announced_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (primary_id, contest_id) do nothing
                        """,
                        id,
                        primaryId,
                        contestId,
                        most,
                        by,
                        clock.instant())
                == 1;
    }

    Optional<DebateGroups> find(String primaryId, String contestId) {
        return sql.one(
                "select * from campaign_debate_groups where primary_id = ? and contest_id = ?",
                DebateGroupsRepository::read,
                primaryId,
                contestId);
    }

    /** Those of a page in the order of the contests, and one more if there is one. */
    List<DebateGroups> page(String primaryId, PageRequest page) {
        return sql.list(
                """
                select * from campaign_debate_groups where primary_id = ? and contest_id > ?
                order by contest_id limit ?
                """,
                DebateGroupsRepository::read,
                primaryId,
                page.after().orElse(""),
                page.rows());
    }

    List<DebateGroups> undrawn(String primaryId) {
        return sql.list(
                "select * from campaign_debate_groups where primary_id = ? and seed is null order by contest_id",
                DebateGroupsRepository::read,
                primaryId);
    }

    void keepOrder(String id, List<String> order, Drawable.Drawn drawn) {
        sql.update(
                """
                update campaign_debate_groups set round = ?, algorithm = ?, seed = ?, drawn_order = ?, drawn_at = ?
                where id = ?
                """,
                drawn.round(),
                drawn.algorithm(),
                drawn.seed(),
                order,
                drawn.at(),
                UUID.fromString(id));
    }

    private static DebateGroups read(Row row) {
        Optional<Draw> draw = row.optionalText("seed")
                .map(seed -> new Draw(
                        row.integer("round"),
                        row.text("algorithm"),
                        seed,
                        row.texts("drawn_order"),
                        row.instant("drawn_at")));
        int most = row.integer("most");
        return new DebateGroups(
                row.uuid("id"),
                row.text("contest_id"),
                most,
                DrawGroups.ALGORITHM,
                draw,
                draw.map(drawn -> DrawGroups.of(drawn.order(), most)).orElse(List.of()));
    }
}
