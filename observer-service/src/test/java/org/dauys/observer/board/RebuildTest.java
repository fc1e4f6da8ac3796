package org.dauys.observer.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.kit.sql.DatabaseException;
import org.dauys.kit.sql.Sql;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RebuildTest extends ObserverTest {

    @Inject
    Sql sql;

    @Test
    void theBoardIsRebuiltFromTheTopicsWithTheSameBytes() {
        TestElection election = new TestElection(5);
        TallyStandIn tally = tally(election).setUp();
        for (int voter = 0; voter < 4; voter++) {
            tally.castAndChain(election.vote(voter, 0));
        }
        awaitHeight(tally);

        // Rounds and consumers go on meanwhile; where PostgreSQL ends a deadlock with this statement, it comes again.
        await().ignoreExceptionsInstanceOf(DatabaseException.class).until(this::emptied);
        // A consumer notices that its position was taken back when the next record of the partition comes.
        tally.announce(Stage.SET_UP);
        tally.castAndChain(election.vote(4, 0));

        awaitHeight(tally);
        assertThat(archive(tally.uuid())).isEqualTo(tally.archive());
        eventually(
                () -> assertThat(detail(tally.uuid()).getInt("verified_height")).isEqualTo(5));
        eventually(() ->
                assertThat(detail(tally.uuid()).getLong("log.compared_to")).isPositive());
        assertThat(alarms(tally.uuid())).isEmpty();
    }

    private boolean emptied() {
        sql.update("truncate payload, election, ballot_paper, log_record, disposition, pending_event, chain_head,"
                + " archive_entry, chained_ballot, turnout_cell, audit_progress, alarm, binding_proofs, candidacy,"
                + " notice, stream_event, consumer_position");
        return true;
    }
}
