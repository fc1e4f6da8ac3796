package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.ApplicationQueue.Place;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.territory.Territory;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** As many applications as in 2020: nothing that registrars ask again and again reads the table from end to end. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class QueuePlanTest {

    private static final int APPLICATIONS = 11_249;
    private static final int PAGE = 51;
    private static final Optional<Boolean> YES = Optional.of(true);

    @Inject
    Sql sql;

    @Inject
    Territories territories;

    @Test
    void pagesFiltersAndCountsAreReadThroughIndexes() throws SQLException {
        TestPrimary primary = TestPrimary.nominating();
        String contest = primary.contest("local", KOKSHETAU);
        TestCandidate model = TestCandidate.woman(KOKSHETAU, contest);
        model.apply(primary);
        multiply(model);
        List<String> country = territories.all().stream().map(Territory::id).toList();
        List<String> office = List.of(KOKSHETAU);
        for (List<String> reach : List.of(country, office)) {
            for (QueueFilter filter : List.of(
                    filter(reach, Optional.empty(), Optional.empty(), Optional.empty()),
                    filter(reach, Optional.of(State.REGISTERED), Optional.empty(), Optional.empty()),
                    filter(reach, Optional.empty(), YES, Optional.empty()),
                    filter(reach, Optional.empty(), Optional.empty(), Optional.of("somebody")))) {
                QueueQuery query = new QueueQuery(NominationSettings.DEFAULT, filter, Instant.now());
                assertIndexed(query.sql(), query.parameters(primary.id(), Place.START, PAGE));
            }
            assertIndexed(
                    ApplicationRepository.PAGE,
                    ApplicationRepository.pageParameters(primary.id(), reach, Optional.empty(), 0, PAGE));
        }
        // Counting the whole country means reading all of it, and then the table is as good as an index.
        assertIndexed(ApplicationQueue.COUNTS, ApplicationQueue.countsParameters(Instant.now(), primary.id(), office));
    }

    private static QueueFilter filter(
            List<String> reach, Optional<State> state, Optional<Boolean> overdue, Optional<String> claimedBy) {
        return new QueueFilter(
                reach,
                state,
                Optional.empty(),
                Optional.<Nomination>empty(),
                overdue,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                claimedBy,
                false,
                Optional.empty());
    }

    private void assertIndexed(String statement, Object... parameters) {
        String plan = String.join("\n", sql.list("explain " + statement, row -> row.text("QUERY PLAN"), parameters));
        assertThat(plan).doesNotContainPattern("Seq Scan on application\\b").containsPattern("Index (Only )?Scan");
    }

    /** In all territories, four in five of them decided, as in the last days before the close. */
    private static void multiply(TestCandidate model) throws SQLException {
        String columns = TestDatabase.text(
                "select string_agg(column_name, ', ') from information_schema.columns"
                        + " where table_schema = 'public' and table_name = 'application' and column_name not in"
                        + " ('id', 'sequence', 'owner', 'owner_person', 'iin', 'territory_id', 'state', 'birth_date', 'due_at')");
        TestDatabase.update(
                "insert into application (id, owner, owner_person, iin, territory_id, state, birth_date, due_at, "
                        + columns + ") select gen_random_uuid(), 'plan-' || n, 'plan-' || n, lpad(n::text, 12, '0'),"
                        + " (array(select id from territory where level <> 'region' order by id))[1 + n % 200],"
                        + " case when n % 5 = 0 then 'SUBMITTED' else 'REFUSED' end, date '1950-01-01' + n,"
                        + " now() + n * interval '1 minute', " + columns
                        + " from application, generate_series(2, ?) n where id = ?::uuid",
                APPLICATIONS,
                model.applicationId());
        TestDatabase.update("vacuum analyze application");
    }
}
