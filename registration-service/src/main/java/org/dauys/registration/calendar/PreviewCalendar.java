package org.dauys.registration.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.text.ZonedTimes;

/** What a change of the calendar would do, without doing it. */
@ApplicationScoped
class PreviewCalendar {

    private final Primaries primaries;
    private final CalendarRepository calendars;
    private final Sql sql;
    private final Clock clock;

    PreviewCalendar(Primaries primaries, CalendarRepository calendars, Sql sql, Clock clock) {
        this.primaries = primaries;
        this.calendars = calendars;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What would happen.
     *
     * @param basedOn the version in force, which a change must name
     * @param refusals the problem for which it would be refused now; empty if it would be put in force
     * @param extensionDecidedBy until when the close of voting can be moved
     * @param affected how many of what is there already: applications that wait for a decision, elections whose papers
     *     are final
     */
    record Preview(
            long basedOn,
            List<PhaseChange> changes,
            List<String> refusals,
            Instant extensionDecidedBy,
            String extensionDecidedByLocal,
            Map<String, Long> affected) {}

    /** @throws ProblemException {@code not-found} */
    Preview preview(String primaryId, ChangeCalendar.Change change) {
        Primary primary = primaries.require(primaryId);
        StoredCalendar before = calendars.current(primaryId).orElseThrow();
        var voting = before.phase(PhaseName.VOTING).orElseThrow();
        Instant latest = voting.closes().minusSeconds(primary.extensionLeadSeconds());
        return new Preview(
                before.version(),
                PhaseChange.between(before.phases(), change.phases(), primary.zone()),
                refusals(primary, before, change),
                latest,
                ZonedTimes.of(latest, primary.zone()),
                affected(primaryId));
    }

    private List<String> refusals(Primary primary, StoredCalendar before, ChangeCalendar.Change change) {
        List<String> refusals = new ArrayList<>();
        try {
            PhaseRules.requireSound(change.phases());
            PhaseRules.requireFair(
                    primary, before.phase(PhaseName.VOTING).orElseThrow(), change.voting(), clock.instant());
        } catch (ProblemException e) {
            refusals.add(e.type().slug());
        }
        return List.copyOf(refusals);
    }

    private Map<String, Long> affected(String primaryId) {
        Map<String, Long> affected = new TreeMap<>();
        affected.put(
                "applications_undecided",
                sql.number(
                        "select count(*) from application where primary_id = ? and state in ('SUBMITTED',"
                                + " 'CORRECTION')",
                        primaryId));
        affected.put(
                "elections_with_final_papers",
                sql.number("select count(*) from planned_election where primary_id = ?", primaryId));
        return affected;
    }
}
