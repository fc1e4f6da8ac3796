package org.dauys.tally.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.tally.election.AnnounceElection;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;
import org.jboss.logging.Logger;

/** Applies a version of the calendar to the elections of its primary whose ballots have not ended. */
@ApplicationScoped
public class ApplyCalendar {
    private static final Logger LOG = Logger.getLogger(ApplyCalendar.class);

    private final CalendarRepository calendars;
    private final ElectionRepository elections;
    private final AnnounceElection announcements;

    public ApplyCalendar(CalendarRepository calendars, ElectionRepository elections, AnnounceElection announcements) {
        this.calendars = calendars;
        this.elections = elections;
        this.announcements = announcements;
    }

    /** Runs in the consumer's transaction. */
    public void apply(CalendarVersion calendar) {
        Optional<VotingTimes> times = VotingTimes.of(calendar);
        if (times.isEmpty() || !calendars.store(calendar.primaryId(), calendar.version(), times.get())) {
            return;
        }
        List<String> uuids = elections.ofPrimary(calendar.primaryId()).stream()
                .map(ElectionRecord::uuid)
                .toList();
        for (ElectionRecord election : elections.lock(uuids)) {
            if (election.stage() == Stage.SET_UP) {
                move(election, times.get());
            }
        }
    }

    private void move(ElectionRecord election, VotingTimes times) {
        if (times.closes().isBefore(election.closes())) {
            LOG.warnf(
                    "Election %s: a calendar moves the close from %s to %s; a close is only moved later, ignored",
                    election.uuid(), election.closes(), times.closes());
        }
        Instant closes = latest(times.closes(), election.closes());
        int grace = Math.max(times.graceSeconds(), election.graceSeconds());
        if (closes.equals(election.closes())
                && grace == election.graceSeconds()
                && times.opens().equals(election.opens())) {
            return;
        }
        elections.changeTimes(election.uuid(), times.opens(), closes, grace);
        announcements.announce(election.uuid());
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
