package org.dauys.registration.campaign.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.calendar.CalendarEffects;
import org.dauys.registration.campaign.event.CampaignEvent.Kind;

/** Meetings and debates that are announced and have not begun: the calendar moves under them, they stay where they are. */
@ApplicationScoped
class EffectsOnEvents implements CalendarEffects {

    private final Sql sql;
    private final Clock clock;

    EffectsOnEvents(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Effect> of(Change change) {
        return List.of(
                change.count(
                        "meetings-outside-campaign",
                        toCome(change, Kind.MEETING),
                        CalendarEffects.outside(PhaseName.CAMPAIGN, PhaseName.CAMPAIGN)),
                change.count(
                        "debates-outside-their-days",
                        toCome(change, Kind.DEBATE),
                        CalendarEffects.outside(PhaseName.DEBATES, PhaseName.CAMPAIGN)));
    }

    private List<Timed> toCome(Change change, Kind kind) {
        return sql.list(
                """
                select id, starts_at from campaign_event
                where primary_id = ? and kind = ? and state = 'ANNOUNCED' and starts_at > ?
                """,
                row -> new Timed(row.uuid("id").toString(), row.instant("starts_at")),
                change.primary().id(),
                kind,
                clock.instant());
    }
}
