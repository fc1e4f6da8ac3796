package org.dauys.registration.campaign.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.campaign.event.CampaignEvent.Kind;

/** Counts reach without counting anybody or any event twice; see {@code docs/campaign.md}. */
@ApplicationScoped
class CountReach {

    /** Every counted event once, with at least as many visits as people who checked in. */
    private static final String COUNTED =
            """
            with counted as (
                select e.id, e.territory_id, e.state, i.check_ins, greatest(e.visits, i.check_ins) as visits
                from campaign_event e,
                    lateral (select count(*) as check_ins from campaign_check_in c where c.event_id = e.id) i
                where e.primary_id = ? and e.territory_id = any(?) and e.state <> 'CANCELLED'
                    and e.kind = coalesce(?, e.kind)
                    and (cast(? as uuid) is null or exists (select from campaign_event_candidate p
                        where p.event_id = e.id and p.candidacy_id = cast(? as uuid))))
            """;

    private static final String FIGURES =
            """
            count(*) as events,
            count(*) filter (where state = 'HELD') as reported,
            coalesce(sum(visits) filter (where state = 'HELD'), 0) as visits,
            coalesce(sum(check_ins) filter (where state = 'HELD'), 0) as check_ins,
            coalesce(max(visits) filter (where state = 'HELD'), 0) as largest
            """;

    private final Sql sql;
    private final Clock clock;

    CountReach(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The reach in one of several territories. */
    record OfTerritory(String territoryId, Reach reach) {}

    /** Which events count. */
    record Scope(String primaryId, List<String> territoryIds, Optional<Kind> kind, Optional<UUID> candidacyId) {

        private Object[] parameters() {
            return new Object[] {primaryId, territoryIds, kind, candidacyId, candidacyId};
        }
    }

    private record Sums(long events, long reported, long visits, long checkIns, long largest) {

        private static Sums of(Row row) {
            return new Sums(
                    row.bigint("events"),
                    row.bigint("reported"),
                    row.bigint("visits"),
                    row.bigint("check_ins"),
                    row.bigint("largest"));
        }
    }

    Reach count(Scope scope) {
        Sums sums = sql.one(COUNTED + "select " + FIGURES + " from counted", Sums::of, scope.parameters())
                .orElseThrow();
        long persons = sql.number(
                COUNTED
                        + """
                        select count(distinct c.visitor) from counted e join campaign_check_in c on c.event_id = e.id
                        where e.state = 'HELD'
                        """,
                scope.parameters());
        long candidates = sql.number(
                COUNTED
                        + """
                        select count(distinct p.candidacy_id) from counted e
                        join campaign_event_candidate p on p.event_id = e.id where e.state = 'HELD'
                        """,
                scope.parameters());
        long standing = sql.number(
                """
                select count(*) from candidacy
                where primary_id = ? and territory_id = any(?) and status = 'REGISTERED' and id = coalesce(?, id)
                """,
                scope.primaryId(),
                scope.territoryIds(),
                scope.candidacyId());
        return new Reach(
                clock.instant(),
                sums.events(),
                sums.reported(),
                sums.visits(),
                sums.checkIns(),
                persons,
                Math.max(persons, sums.largest()),
                sums.visits() - (sums.checkIns() - persons),
                candidates,
                standing);
    }

    /** Territories with events, each with its own figures. */
    List<OfTerritory> byTerritory(Scope scope) {
        return sql
                .list(
                        COUNTED + "select distinct territory_id from counted order by territory_id",
                        row -> row.text("territory_id"),
                        scope.parameters())
                .stream()
                .map(territory -> new OfTerritory(
                        territory,
                        count(new Scope(scope.primaryId(), List.of(territory), scope.kind(), scope.candidacyId()))))
                .toList();
    }
}
