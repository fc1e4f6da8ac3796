package org.dauys.observer.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.security.TerritoryScope;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.observer.accreditation.Accreditation.State;

/** All accreditations. */
@ApplicationScoped
public class Accreditations {

    private static final String COLUMNS = "select accreditation_id, primary_id, kind, name, candidacy_id, territories,"
            + " state, reason, applied_at, decided_at from accreditation ";

    private final Sql sql;
    private final Clock clock;

    Accreditations(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new one; empty if this person has such a one, asked for or granted. */
    Optional<Accreditation> apply(String subject, AccreditationResource.Application asked) {
        String id = UUID.randomUUID().toString();
        int added = sql.update(
                "insert into accreditation (accreditation_id, primary_id, subject, kind, name, candidacy_id,"
                        + " territories, state, applied_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                id,
                asked.primary(),
                subject,
                asked.kind(),
                asked.name(),
                asked.candidacyId(),
                asked.territories(),
                State.REQUESTED,
                clock.instant());
        return added == 0 ? Optional.empty() : find(id);
    }

    /** How many applications of this person wait; further ones of the same person wait for this transaction's end. */
    int waiting(String subject) {
        sql.lock("applications-of-" + subject);
        return Math.toIntExact(sql.number(
                "select count(*) from accreditation where subject = ? and state = ?", subject, State.REQUESTED));
    }

    boolean isOf(String id, String subject) {
        return sql.exists("select 1 from accreditation where accreditation_id = ? and subject = ?", id, subject);
    }

    Optional<Accreditation> find(String id) {
        return sql.one(COLUMNS + "where accreditation_id = ?", Accreditations::accreditation, id);
    }

    List<Accreditation> of(String subject) {
        return sql.list(COLUMNS + "where subject = ? order by applied_at", Accreditations::accreditation, subject);
    }

    List<Accreditation> after(String id, Optional<String> primary, Optional<State> state, int limit) {
        return sql.list(
                COLUMNS + "where accreditation_id > ? and (?::text is null or primary_id = ?)"
                        + " and (?::text is null or state = ?) order by accreditation_id limit ?",
                Accreditations::accreditation,
                id,
                primary,
                primary,
                state,
                state,
                limit);
    }

    /** Whether it was still to be decided. */
    boolean decide(String id, State state, String reason, String decidedBy) {
        return sql.update(
                        "update accreditation set state = ?, reason = ?, decided_at = ?, decided_by = ?,"
                                + " version = version + 1 where accreditation_id = ? and state = ?",
                        state,
                        reason,
                        clock.instant(),
                        decidedBy,
                        id,
                        State.REQUESTED)
                > 0;
    }

    /** A granted accreditation of this person that holds in this territory. */
    public Optional<Accreditation> granted(String subject, String primary, String territoryId) {
        return of(subject).stream()
                .filter(accreditation -> accreditation.state() == State.ACCREDITED)
                .filter(accreditation -> accreditation.primary().equals(primary))
                .filter(accreditation -> TerritoryScope.anyCovers(accreditation.territories(), territoryId))
                .findFirst();
    }

    private static Accreditation accreditation(Row row) {
        return new Accreditation(
                row.text("accreditation_id"),
                row.text("primary_id"),
                row.constant("kind", AccreditationKind.class),
                row.text("name"),
                row.optionalText("candidacy_id"),
                row.texts("territories"),
                row.constant("state", State.class),
                row.optionalText("reason"),
                row.instant("applied_at"),
                row.optionalInstant("decided_at"));
    }
}
