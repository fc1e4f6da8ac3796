package org.dauys.registration.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.ballotpaper.DrawSeed;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.twoperson.Signatory;

/** The stored rounds. That one has become void by the passing of time is said whenever it is read. */
@ApplicationScoped
class DrawRounds {

    private static final String EXPIRED =
            """
            r.state = 'SEALED' and r.reveal_by <= ? and exists (select from draw_contribution c
                where c.primary_id = r.primary_id and c.round = r.number and c.contribution is null)
            """;

    private final Sql sql;
    private final Clock clock;

    DrawRounds(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Rounds after a number, and one more than the limit if there are more. */
    List<DrawRound> page(String primaryId, long after, int rows) {
        return sql
                .list(
                        "select r.*, " + EXPIRED
                                + " as expired from draw_round r where r.primary_id = ? and r.number > ?"
                                + " order by r.number limit ?",
                        DrawRounds::read,
                        clock.instant(),
                        primaryId,
                        after,
                        rows)
                .stream()
                .map(this::withContributions)
                .toList();
    }

    Optional<DrawRound> find(String primaryId, int number) {
        return sql.one(
                        "select r.*, " + EXPIRED
                                + " as expired from draw_round r where r.primary_id = ? and r.number = ?",
                        DrawRounds::read,
                        clock.instant(),
                        primaryId,
                        number)
                .map(this::withContributions);
    }

    /** @return the number of the new round; empty if one of its kind is under way */
    Optional<Integer> open(
            String primaryId, DrawKind kind, Optional<String> publicSource, int revealSeconds, String openedBy) {
        try {
            return sql.one(
                    """
                    insert into draw_round (primary_id, number, kind, public_source, reveal_seconds, state, opened_at,
                        opened_by)
                    select ?, coalesce(max(number), 0) + 1, ?, ?, ?, 'OPEN', ?, ? from draw_round where primary_id = ?
                    returning number
                    """,
                    row -> row.integer("number"),
                    primaryId,
                    kind,
                    publicSource,
                    revealSeconds,
                    clock.instant(),
                    openedBy,
                    primaryId);
        } catch (UniqueViolationException e) {
            return Optional.empty();
        }
    }

    /** Writes down which rounds have become void. */
    void expire(String primaryId) {
        sql.update(
                "update draw_round r set state = 'VOID', void_reason = 'not-revealed' where r.primary_id = ? and "
                        + EXPIRED,
                primaryId,
                clock.instant());
    }

    void giveUp(String primaryId, int number, String reason) {
        sql.update(
                "update draw_round set state = 'VOID', void_reason = ? where primary_id = ? and number = ?",
                reason,
                primaryId,
                number);
    }

    /** @return false if the commitment is known already, of whatever round, or the person has one in this round */
    boolean commit(String primaryId, int number, UUID id, String commitment, Signatory signatory, String role) {
        return sql.update(
                        """
                        insert into draw_contribution (id, primary_id, round, commitment, account, person, role, committed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        id,
                        primaryId,
                        number,
                        commitment,
                        signatory.account(),
                        signatory.person(),
                        role,
                        clock.instant())
                == 1;
    }

    /** Whether this person, under whichever account, left a contribution of a sealed round unrevealed. */
    boolean hasFailedToReveal(String primaryId, Signatory signatory) {
        return sql.exists(
                """
                select 1 from draw_contribution c join draw_round r on r.primary_id = c.primary_id and r.number = c.round
                where c.primary_id = ? and r.state = 'VOID' and r.sealed_at is not null and c.contribution is null
                    and (c.account = ? or c.person = ?)
                """,
                primaryId,
                signatory.account(),
                signatory.person());
    }

    void seal(String primaryId, int number, List<Lot> lots, Instant now, Instant revealBy, String sealedBy) {
        sql.batch(
                "insert into draw_lot (primary_id, round, subject_id, participants) values (?, ?, ?, ?)",
                lots.stream()
                        .map(lot -> new Object[] {primaryId, number, lot.subjectId(), lot.participants()})
                        .toList());
        sql.update(
                """
                update draw_round set state = 'SEALED', sealed_at = ?, reveal_by = ?, sealed_by = ?
                where primary_id = ? and number = ?
                """,
                now,
                revealBy,
                sealedBy,
                primaryId,
                number);
    }

    List<Lot> lots(String primaryId, int number) {
        return sql.list(
                "select * from draw_lot where primary_id = ? and round = ? order by subject_id",
                row -> new Lot(row.text("subject_id"), row.texts("participants")),
                primaryId,
                number);
    }

    void reveal(UUID contribution, String value) {
        sql.update(
                "update draw_contribution set contribution = ?, revealed_at = ? where id = ?",
                value,
                clock.instant(),
                contribution);
    }

    void drawn(String primaryId, int number, String seed, Optional<String> publicValue, Instant now) {
        sql.update(
                """
                update draw_round set state = 'DRAWN', seed = ?, public_value = ?, drawn_at = ?
                where primary_id = ? and number = ?
                """,
                seed,
                publicValue,
                now,
                primaryId,
                number);
    }

    private static DrawRound read(Row row) {
        boolean expired = row.bool("expired");
        return new DrawRound(
                row.text("primary_id"),
                row.integer("number"),
                row.constant("kind", DrawKind.class),
                expired ? DrawRound.State.VOID : row.constant("state", DrawRound.State.class),
                row.optionalText("public_source"),
                row.optionalText("public_value"),
                row.integer("reveal_seconds"),
                row.instant("opened_at"),
                row.optionalInstant("sealed_at"),
                row.optionalInstant("reveal_by"),
                DrawSeed.ALGORITHM,
                row.optionalText("seed"),
                row.optionalInstant("drawn_at"),
                expired ? Optional.of("not-revealed") : row.optionalText("void_reason"),
                List.of());
    }

    private DrawRound withContributions(DrawRound round) {
        return round.with(sql.list(
                "select * from draw_contribution where primary_id = ? and round = ? order by committed_at, id",
                row -> new DrawRound.Contribution(
                        row.uuid("id").toString(),
                        row.text("commitment"),
                        row.text("account"),
                        row.text("role"),
                        row.instant("committed_at"),
                        row.optionalText("contribution"),
                        row.optionalInstant("revealed_at")),
                round.primaryId(),
                round.number()));
    }
}
