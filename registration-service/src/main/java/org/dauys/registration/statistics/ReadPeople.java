package org.dauys.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.events.candidacy.CandidacyState.Sex;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.quota.Quotas;
import org.dauys.registration.recent.Recent;

/**
 * Reads who applied in one statement; the figures are counted in memory. A person is an IIN: who was refused and applied
 * again, in another territory perhaps, is one applicant, and counts where the registered application is, or else the
 * last.
 */
@ApplicationScoped
class ReadPeople {

    private static final String QUERY =
            """
            select distinct on (a.iin) a.territory_id, a.contest_ids, a.sex, a.birth_date, a.nomination, a.new_face,
                a.special_groups, min(a.submitted_at) over (partition by a.iin) as applied_at,
                case when c.id is not null then coalesce(a.decided_at, a.submitted_at) end as registered_at,
                coalesce(c.status = 'REGISTERED', false) as standing
            from application a left join candidacy c on c.application_id = a.id
            where a.primary_id = ?
            order by a.iin, (a.state = 'REGISTERED') desc, (c.id is not null) desc, a.sequence desc
            """;

    private final Sql sql;
    private final Quotas quotas;
    private final Clock clock;
    private final Recent<People> recent;

    ReadPeople(Sql sql, Quotas quotas, Clock clock, StatisticsSettings settings) {
        this.sql = sql;
        this.quotas = quotas;
        this.clock = clock;
        this.recent = new Recent<>(clock, settings.freshness());
    }

    /** As they are now, or were a moment ago: many who ask at once cost one reading. */
    People of(Primary primary) {
        return recent.of(primary.id(), () -> read(primary));
    }

    private People read(Primary primary) {
        Instant asOf = clock.instant();
        List<Person> people = sql.list(QUERY, row -> person(row, primary.referenceDate()), primary.id());
        return new People(primary, quotas.current(primary), asOf, people);
    }

    private static Person person(Row row, LocalDate referenceDate) {
        return new Person(
                row.text("territory_id"),
                row.texts("contest_ids"),
                row.constant("sex", Sex.class),
                Period.between(row.date("birth_date"), referenceDate).getYears(),
                row.constant("nomination", Nomination.class),
                row.bool("new_face"),
                row.texts("special_groups"),
                row.instant("applied_at"),
                row.optionalInstant("registered_at"),
                row.bool("standing"));
    }
}
