package org.dauys.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.statistics.Composition.Share;
import org.dauys.registration.statistics.Composition.Stage;

/**
 * Counts a composition from the applications: every person once, by the registered application or else the latest. Who
 * was refused and applied again is one applicant.
 */
@ApplicationScoped
public class CountComposition {

    private static final String QUERY =
            """
            with person as (
                select distinct on (a.iin) a.sex, a.special_groups, a.new_face, a.nomination,
                    extract(year from age(?::date, a.birth_date))::integer as age
                from application a left join candidacy c on c.application_id = a.id
                where a.primary_id = ?
                    and case ? when 'APPLIED' then true
                        when 'REGISTERED' then c.id is not null
                        else c.status = 'REGISTERED' end
                    and a.territory_id = coalesce(?, a.territory_id)
                    and a.contest_ids @> ?
                order by a.iin, (a.state = 'REGISTERED') desc, a.sequence desc
            )
            select count(*)::integer as total,
                (count(*) filter (where sex = 'FEMALE'))::integer as women,
                (count(*) filter (where age < 35))::integer as under35,
                (count(*) filter (where age >= case sex when 'FEMALE' then ? else ? end))::integer as pension,
                (count(*) filter (where 'mothers_of_many' = any(special_groups)))::integer as mothers_of_many,
                (count(*) filter (where 'special_needs' = any(special_groups)))::integer as special_needs,
                (count(*) filter (where new_face))::integer as new_faces,
                (count(*) filter (where nomination = 'SELF'))::integer as self,
                (count(*) filter (where nomination = 'PPO'))::integer as ppo,
                avg(age)::float8 as mean_age
            from person
            """;

    private final Sql sql;
    private final Clock clock;
    private final StatisticsSettings settings;

    CountComposition(Sql sql, Clock clock, StatisticsSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    Composition count(Primary primary, Stage stage, Optional<String> territory, Optional<String> contest) {
        List<String> contests = contest.stream().toList();
        return sql.one(
                        QUERY,
                        row -> read(row, primary, stage, territory, contest),
                        primary.referenceDate(),
                        primary.id(),
                        stage,
                        territory,
                        contests,
                        settings.pensionAgeWomen(),
                        settings.pensionAgeMen())
                .orElseThrow();
    }

    private Composition read(
            Row row, Primary primary, Stage stage, Optional<String> territory, Optional<String> contest) {
        int total = row.integer("total");
        return new Composition(
                primary.id(),
                stage.name().toLowerCase(Locale.ROOT),
                territory,
                contest,
                clock.instant(),
                primary.referenceDate(),
                total,
                Share.of(row.integer("women"), total),
                Share.of(row.integer("under35"), total),
                Share.of(row.integer("pension"), total),
                Share.of(row.integer("mothers_of_many"), total),
                Share.of(row.integer("special_needs"), total),
                Share.of(row.integer("new_faces"), total),
                Share.of(row.integer("self"), total),
                Share.of(row.integer("ppo"), total),
                row.optionalDouble("mean_age"));
    }
}
