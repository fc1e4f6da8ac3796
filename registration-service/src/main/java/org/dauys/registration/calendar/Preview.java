package org.dauys.registration.calendar;

import java.time.Instant;
import java.util.List;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.text.ZonedTimes;

/**
 * What a change of the calendar would do.
 *
 * @param basedOn the version in force, which a change must name
 * @param takesTwo whether registration is closed, so that somebody else has to confirm it
 * @param refusals the problem for which it would be refused now; empty if it would not
 * @param extensionDecidedBy until when the close of voting can be moved
 * @param votingTokensNow times of voting tokens under the calendar in force
 * @param votingTokensThen those after the change
 * @param effects on what is there already, feature by feature
 */
record Preview(
        long basedOn,
        boolean takesTwo,
        List<PhaseChange> changes,
        List<String> refusals,
        Instant extensionDecidedBy,
        String extensionDecidedByLocal,
        TokenTimes votingTokensNow,
        TokenTimes votingTokensThen,
        List<CalendarEffects.Effect> effects) {

    /**
     * Times of voting tokens. A token that is out stays good until it runs out, whatever happens to the calendar; whoever
     * needs another one gets it until the close. How many are out nobody knows, for none is kept.
     *
     * @param issuedUntil the close: at that instant and later none is given
     * @param ballotsUntil close and grace: ballots under tokens given before the close are taken until then
     */
    record TokenTimes(Instant issuedUntil, String issuedUntilLocal, Instant ballotsUntil, String ballotsUntilLocal) {

        static TokenTimes of(Primary primary, Instant close) {
            Instant ballotsUntil = close.plusSeconds(primary.graceSeconds());
            return new TokenTimes(
                    close,
                    ZonedTimes.of(close, primary.zone()),
                    ballotsUntil,
                    ZonedTimes.of(ballotsUntil, primary.zone()));
        }
    }
}
