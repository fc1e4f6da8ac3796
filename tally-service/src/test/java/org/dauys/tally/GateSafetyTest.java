package org.dauys.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.events.board.LogDispositions.Disposition;
import org.dauys.kit.inbox.ConsumerRunner;
import org.dauys.kit.sql.DatabaseException;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.fixture.PublishedRecord;
import org.dauys.tally.fixture.TallyTestResource;
import org.dauys.tally.fixture.TestElection;
import org.dauys.tally.fixture.TestPrimary;
import org.dauys.tally.fixture.Topics.Written;
import org.dauys.tally.fixture.VotingWindow;
import org.dauys.tally.gate.Gate;
import org.dauys.tally.log.CalendarFreshness;
import org.dauys.tally.log.LogRecord;
import org.dauys.tally.log.StaleCalendarException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(TallyTestResource.class)
class GateSafetyTest {
    private final TestPrimary primary = new TestPrimary();

    @Inject
    Gate gate;

    @Inject
    ElectionRepository elections;

    @Inject
    CalendarFreshness calendar;

    @Inject
    Sql sql;

    @Inject
    ConsumerRunner consumers;

    @AfterEach
    void close() {
        primary.close();
    }

    @Test
    void aBatchThatDiesBeforeItsCommitLeavesNothingAndHasItsEffectLater() throws ReflectiveOperationException {
        TestElection election = election(2);
        consumer("stop", ShutdownEvent.class, new ShutdownEvent());
        byte[] ballot = election.voter(0).ballot(0);
        LogRecord record = record(election, election.cast(ballot), ballot);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    gate.pass(List.of(record));
                    throw new IllegalStateException("killed");
                }))
                .hasMessage("killed");

        assertThat(ballots(election)).isZero();
        assertThat(sql.number("select count(*) from credential_use where election = ?", election.uuid()))
                .isZero();
        consumer("start", StartupEvent.class, new StartupEvent());
        await().until(() -> ballots(election) == 1);
    }

    @Test
    void theSameBatchASecondTimeHasNoEffect() {
        TestElection election = election(1);
        byte[] ballot = election.voter(0).ballot(0);
        Written written = election.cast(ballot);
        await().until(() -> ballots(election) == 1);
        List<LogRecord> again = List.of(record(election, written, ballot));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> gate.pass(again)))
                .isInstanceOf(UniqueViolationException.class);

        assertThat(ballots(election)).isEqualTo(1);
    }

    @Test
    void whatIsRecordedCannotBeChanged() {
        TestElection election = election(1);

        for (String change : List.of(
                "update election_chain set event = '' where election = ?",
                "delete from election_chain where election = ?",
                "update chain_object set content = '' where election = ?",
                "delete from chain_object where election = ?")) {
            assertThatThrownBy(() -> sql.update(change, election.uuid())).isInstanceOf(DatabaseException.class);
        }
    }

    @Test
    void aConsumerThatIsRestartedGoesOnWhereItsPositionSays() throws ReflectiveOperationException {
        TestElection election = election(12);
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            written.add(election.cast(election.voter(i).ballot(0)));
        }
        consumer("stop", ShutdownEvent.class, new ShutdownEvent());
        for (int i = 4; i < 8; i++) {
            written.add(election.cast(election.voter(i).ballot(1)));
        }
        consumer("start", StartupEvent.class, new StartupEvent());
        for (int i = 8; i < 12; i++) {
            written.add(election.cast(election.voter(i).ballot(0)));
        }

        List<Integer> heights = written.stream()
                .map(each -> election.disposition(each).height().orElseThrow())
                .toList();
        assertThat(heights).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(election.index(election.announced().partition()).values())
                .hasSize(12)
                .allMatch(entry -> entry.disposition() == Disposition.CHAINED);
        await().until(() -> election.chain().size() == 13);
        assertThat(PublishedRecord.verify(election).finding()).isEmpty();
    }

    @Test
    void nothingIsCalledLateByACalendarThatHasBeenReplaced() throws ReflectiveOperationException {
        VotingWindow planned = VotingWindow.open();
        TestElection election = primary.election(planned, 1, primary.contest("local", 2, 1, false));
        primary.setUp(1);
        byte[] ballot = election.voter(0).ballot(0);
        consumer("stop", ShutdownEvent.class, new ShutdownEvent());
        Written written;
        try {
            // Decided before the close, published, and not read here yet when the close as we know it is over.
            primary.calendar(new VotingWindow(planned.opens(), planned.closes().plusSeconds(600), 0));
            Instant close = election.close(elections);
            await().until(() -> Instant.now().isAfter(close.plusMillis(50)));
            written = election.cast(ballot);
            LogRecord record = record(election, written, ballot);

            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> gate.pass(List.of(record))))
                    .isInstanceOf(StaleCalendarException.class);
        } finally {
            consumer("start", StartupEvent.class, new StartupEvent());
        }

        assertThat(election.disposition(written).disposition()).isEqualTo(Disposition.CHAINED);
    }

    @Test
    void aCalendarThatIsNotReadOnIsNoFreshCalendar() {
        await().untilAsserted(() -> calendar.requireAsOf(Instant.now().minusMillis(1)));
        sql.update("update consumer_position set refused = 'a test' where consumer = 'calendar'");
        try {
            Instant now = Instant.now();
            assertThatThrownBy(() -> calendar.requireAsOf(now)).isInstanceOf(StaleCalendarException.class);
        } finally {
            sql.update("update consumer_position set refused = null where consumer = 'calendar'");
        }
    }

    @Test
    void theGateTakesNoRecordASecondTimeWhenItsPositionIsSetBack() throws ReflectiveOperationException {
        TestElection election = election(1);
        Written written = election.cast(election.voter(0).ballot(0));
        await().until(() -> ballots(election) == 1);
        consumer("stop", ShutdownEvent.class, new ShutdownEvent());
        String where = " where consumer = 'gate' and topic = 'dauys.ballots' and partition = " + written.partition();
        long reached = sql.number("select next_offset from consumer_position" + where);
        sql.update("update consumer_position set next_offset = 0" + where);

        consumer("start", StartupEvent.class, new StartupEvent());
        try {
            await().untilAsserted(() -> assertThat(RestAssured.get("/q/health/ready")
                            .<String>path("checks.find { it.name == 'consumers' }.data.gate"))
                    .isEqualTo("stuck"));
        } finally {
            consumer("stop", ShutdownEvent.class, new ShutdownEvent());
            sql.update("update consumer_position set next_offset = " + reached + where);
            consumer("start", StartupEvent.class, new StartupEvent());
        }

        assertThat(ballots(election)).isEqualTo(1);
    }

    private TestElection election(int voters) {
        TestElection election = primary.election(VotingWindow.open(), voters, primary.contest("local", 2, 1, false));
        primary.setUp(1);
        return election;
    }

    private static LogRecord record(TestElection election, Written written, byte[] ballot) {
        return new LogRecord(
                written.partition(),
                written.offset(),
                written.appended(),
                Optional.of("ballot"),
                Optional.of(election.uuid()),
                ballot);
    }

    private long ballots(TestElection election) {
        return sql.number(
                "select count(*) from election_chain where election = ? and type = 'Ballot'", election.uuid());
    }

    /** What the service does when it stops and starts. */
    private <T> void consumer(String method, Class<T> type, T event) throws ReflectiveOperationException {
        Method observer = ConsumerRunner.class.getDeclaredMethod(method, type);
        observer.setAccessible(true);
        observer.invoke(consumers, event);
    }
}
