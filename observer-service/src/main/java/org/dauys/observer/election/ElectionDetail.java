package org.dauys.observer.election;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.observer.alarm.Alarm;
import org.dauys.observer.turnout.Turnout;

/**
 * What is known of one election.
 *
 * @param state stage and time of day in one word
 * @param height of the last event here; absent before Setup
 * @param head its SHA-256, hexadecimal
 * @param pos bytes of the archive up to and with it
 * @param verifiedHeight up to which event this service has verified the record itself; absent before the first
 * @param log how far the ballot box has been copied, and its dispositions compared
 * @param audit whether the verification holds
 * @param alarms what does not add up; empty is good
 */
public record ElectionDetail(
        String uuid,
        String primary,
        LocalText name,
        List<String> territoryIds,
        List<String> contestIds,
        ElectionPhase state,
        Stage stage,
        Instant opens,
        Instant closes,
        int graceSeconds,
        int partition,
        Optional<Integer> height,
        Optional<String> head,
        Optional<Long> pos,
        Optional<Integer> verifiedHeight,
        AuditState audit,
        LogState log,
        Turnout turnout,
        List<Alarm> alarms) {

    /**
     * The own verification.
     *
     * @param status {@code VERIFIED} up to the head, {@code BEHIND} it, or {@code FAILED}
     * @param failedHeight event at which it failed
     * @param reason why
     */
    public record AuditState(Status status, Optional<Integer> failedHeight, Optional<String> reason) {
        /** The three outcomes. */
        public enum Status {
            VERIFIED,
            BEHIND,
            FAILED
        }
    }

    /**
     * Offsets in the election's partition of the ballot box; absent before the first.
     *
     * @param copiedTo last record copied, of whichever election
     * @param comparedTo last record of this election whose disposition has been compared
     */
    public record LogState(Optional<Long> copiedTo, Optional<Long> comparedTo) {}
}
