package org.dauys.registration.primary;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
import org.dauys.registration.problem.RegistrationProblem;

/** The stored primaries. */
@ApplicationScoped
public class Primaries {

    private final Sql sql;

    public Primaries(Sql sql) {
        this.sql = sql;
    }

    /** The primaries of a page in the order of their ids, and one more if there is one. */
    List<Primary> list(PageRequest page) {
        return sql.list(
                "select * from primary_run where id > ? order by id limit ?",
                Primaries::read,
                page.after().orElse(""),
                page.limit() + 1);
    }

    public Optional<Primary> find(String id) {
        return sql.one("select * from primary_run where id = ?", Primaries::read, id);
    }

    /** The primary, or the problem {@code not-found}. */
    public Primary require(String id) {
        return find(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /**
     * The primary while its registration is open, and it stays open until the end of the transaction: for everything
     * that may not change once the close is countersigned.
     *
     * @throws ProblemException {@code registration-closed} after the close
     */
    public Primary requireRegistrationOpen(String id) {
        Primary primary = sql.one("select * from primary_run where id = ? for share", Primaries::read, id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        if (primary.registrationClosedAt().isPresent()) {
            throw new ProblemException(RegistrationProblem.REGISTRATION_CLOSED);
        }
        return primary;
    }

    /** Locks the primary against every other change of its registration until the end of the transaction. */
    public Primary lock(String id) {
        return sql.one("select * from primary_run where id = ? for update", Primaries::read, id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** Stores a new primary; the problem {@code primary-exists} if the id is taken. */
    public void add(Primary primary, Instant createdAt, String createdBy) {
        try {
            sql.update(
                    """
                    insert into primary_run (id, name, zone, reference_date, grace_seconds, extension_lead_seconds,
                        min_age, min_residence_years, created_at, created_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    primary.id(),
                    new Json(primary.name()),
                    primary.zone(),
                    primary.referenceDate(),
                    primary.graceSeconds(),
                    primary.extensionLeadSeconds(),
                    primary.minAge(),
                    primary.minResidenceYears(),
                    createdAt,
                    createdBy);
        } catch (UniqueViolationException e) {
            throw new ProblemException(RegistrationProblem.PRIMARY_EXISTS, primary.id());
        }
    }

    /**
     * Closes the registration.
     *
     * @return false if it was closed already
     */
    public boolean closeRegistration(String id, Instant at) {
        return sql.update(
                        "update primary_run set registration_closed_at = ? where id = ? and registration_closed_at is null",
                        at,
                        id)
                == 1;
    }

    private static Primary read(Row row) {
        return new Primary(
                row.text("id"),
                row.json("name", LocalText.class),
                row.text("zone"),
                row.date("reference_date"),
                row.integer("grace_seconds"),
                row.integer("extension_lead_seconds"),
                row.integer("min_age"),
                row.integer("min_residence_years"),
                row.optionalInstant("registration_closed_at"));
    }
}
