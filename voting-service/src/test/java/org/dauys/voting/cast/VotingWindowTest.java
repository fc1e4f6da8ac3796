package org.dauys.voting.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dauys.events.election.ElectionState;
import org.dauys.voting.testing.TestElection;
import org.junit.jupiter.api.Test;

class VotingWindowTest {

    private static final Instant OPENS = Instant.parse("2020-10-01T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2020-10-04T08:00:00Z");
    private static final ElectionState STATE = TestElection.small().state(1, OPENS, CLOSES, 60);

    @Test
    void opensAtTheOpeningAndNotBefore() {
        assertThat(VotingWindow.of(STATE, OPENS.minusMillis(1), OPENS.minusSeconds(60)))
                .isEqualTo(VotingWindow.NOT_YET);
        assertThat(VotingWindow.of(STATE, OPENS, OPENS)).isEqualTo(VotingWindow.OPEN);
    }

    @Test
    void theCloseIsInclusiveForATokenIssuedAtTheClose() {
        assertThat(VotingWindow.of(STATE, CLOSES, CLOSES)).isEqualTo(VotingWindow.OPEN);
        assertThat(VotingWindow.of(STATE, CLOSES.plusMillis(1), CLOSES)).isEqualTo(VotingWindow.CLOSED);
    }

    @Test
    void graceIsForTokensIssuedBeforeTheClose() {
        Instant before = CLOSES.minusSeconds(1);
        assertThat(VotingWindow.of(STATE, CLOSES.plusSeconds(60), before)).isEqualTo(VotingWindow.OPEN);
        assertThat(VotingWindow.of(STATE, CLOSES.plusSeconds(61), before)).isEqualTo(VotingWindow.CLOSED);
        assertThat(VotingWindow.of(STATE, CLOSES.plusSeconds(30), CLOSES.plusSeconds(1)))
                .isEqualTo(VotingWindow.CLOSED);
    }

    @Test
    void anElectionWhoseBallotsHaveEndedIsClosedWhateverTheTimes() {
        ElectionState ended = new ElectionState(
                STATE.electionUuid(),
                2,
                STATE.primaryId(),
                STATE.name(),
                STATE.territoryIds(),
                STATE.contestIds(),
                STATE.partition(),
                ElectionState.Stage.BALLOTS_ENDED,
                OPENS,
                CLOSES,
                60,
                STATE.electionJson(),
                STATE.electionHash(),
                STATE.ballotPaperSha256(),
                STATE.credentialsPath(),
                STATE.credentialsSha256(),
                STATE.electorate());
        assertThat(VotingWindow.of(ended, OPENS.plusSeconds(1), OPENS)).isEqualTo(VotingWindow.CLOSED);
    }
}
