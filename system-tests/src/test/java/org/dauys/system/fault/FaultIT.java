package org.dauys.system.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.localstack.launch.BrokerReadiness;
import org.dauys.localstack.process.ManagedProcess;
import org.dauys.localstack.process.ServiceName;
import org.dauys.simulator.oracle.CastAttempt;
import org.dauys.simulator.oracle.CastAttempt.Outcome;
import org.dauys.simulator.oracle.Oracle;
import org.dauys.simulator.oracle.PublishedElection;
import org.dauys.simulator.oracle.ReadPublished;
import org.dauys.system.primary.Member;
import org.dauys.system.primary.Member.Cast;
import org.dauys.system.primary.SmallElection;
import org.dauys.system.primary.SmallPrimary;
import org.dauys.system.primary.SmallPrimary.Wish;
import org.dauys.system.program.AuditorJar;
import org.dauys.system.program.Program.Ended;
import org.dauys.system.stack.OnRunningSystem;
import org.dauys.system.stack.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code kill -9} of every service and of the broker, one after the other, while people vote in one open election. After
 * each the system takes up its work; after all of them the invariants hold.
 */
@Order(4)
@OnRunningSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultIT {

    private static final Duration TIME_FOR_ONE_FAULT = Duration.ofSeconds(75);
    private static final Duration EXTENSION = Duration.ofSeconds(100);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int VOTERS = 8;

    private RunningSystem system;
    private Path folder;
    private SmallPrimary primary;
    private SmallElection election;
    private Member probe;
    private Load load;
    private Watch watch;
    private PublishedElection published;

    @BeforeAll
    void peopleBeginToVote(RunningSystem running) {
        system = running;
        folder = system.folder("fault");
        primary = SmallPrimary.open(system, new Wish("fault", 1, VOTERS + 1, 2, folder), EXTENSION);
        election = primary.elections().get(0);
        election.members().forEach(Member::enrol);
        probe = election.members().get(VOTERS);
        watch = new Watch(folder, election.address());
        load = new Load(election, election.members().subList(0, VOTERS));
        load.start();
    }

    @AfterAll
    void everybodyGoesHome() {
        Optional.ofNullable(load).ifPresent(Load::close);
        Optional.ofNullable(watch).ifPresent(Watch::close);
    }

    @Test
    @Order(1)
    void ballotsAreTakenAgainAfterVotingServiceDied() {
        leaveTimeForAFault();
        ManagedProcess service = system.stack().service(ServiceName.VOTING);
        int before = notAcknowledged();

        service.kill();
        Awaitility.await("somebody without an acknowledgement")
                .atMost(PATIENCE)
                .until(() -> notAcknowledged() > before);
        service.start();

        system.stack().awaitReady(ServiceName.VOTING);
        aBallotReachesTheBoard();
    }

    @Test
    @Order(2)
    void nothingIsAcknowledgedWithoutTheBrokerAndEverythingGoesOnAfterIt() {
        leaveTimeForAFault();
        ManagedProcess broker = system.stack().kafka().orElseThrow();

        broker.kill();
        int before = load.acknowledged();
        int others = notAcknowledged();
        Awaitility.await("several answers that are no acknowledgement")
                .atMost(PATIENCE)
                .until(() -> notAcknowledged() > others + 3);
        // An answer may have been on its way from the broker to a voter when the broker died.
        assertThat(load.acknowledged()).isLessThanOrEqualTo(before + VOTERS);
        broker.start();

        BrokerReadiness.await(system.stack().kafkaBootstrapServers(), Optional.of(broker), PATIENCE);
        for (ServiceName name : ServiceName.values()) {
            system.stack().awaitReady(name);
        }
        aBallotReachesTheBoard();
    }

    @ParameterizedTest
    @EnumSource(names = "VOTING", mode = EnumSource.Mode.EXCLUDE)
    @Order(3)
    void castingGoesOnWhileAServiceOffItsPathIsDead(ServiceName name) {
        leaveTimeForAFault();
        ManagedProcess service = system.stack().service(name);

        service.kill();
        Cast without = probe.vote(election.marks(name.ordinal()));
        assertThat(service.isAlive()).isFalse();
        assertThat(without.answer().outcome()).as(without.answer().toString()).isEqualTo(Outcome.ACK);
        service.start();

        system.stack().awaitReady(name);
        election.awaitOnBoard(without.ballot());
        aBallotReachesTheBoard();
    }

    @Test
    @Order(4)
    void afterQuietTheElectionIsClosedOpenedAndCounted() throws Exception {
        load.stop();
        election.awaitOnBoard(load.lastAcknowledged().ballot());
        election.awaitStage(Stage.ENCRYPTED_TALLY);
        primary.trustees().forEach(trustee -> trustee.open(election.uuid()));
        election.awaitStage(Stage.RESULT);

        published =
                new ReadPublished(system.api()).read(election.uuid(), election.download(folder.resolve("whole.bel")));

        assertThat(published.result()).isPresent();
        assertThat(primary.attempts())
                .extracting(CastAttempt::outcome)
                .as("the faults were noticed")
                .contains(Outcome.ACK)
                .containsAnyOf(Outcome.NO, Outcome.UNKNOWN);
    }

    @Test
    @Order(5)
    void theOracleFindsNothing() {
        assertThat(new Oracle(primary.attempts()).judge(published)).isEmpty();
    }

    @Test
    @Order(6)
    void everyOffsetOfTheBallotBoxHasADisposition() {
        ReadPublished reader = new ReadPublished(system.api());

        Map<Integer, Long> ends = BallotBoxEnds.of(system.stack().kafkaBootstrapServers());

        List<PublishedElection> all =
                reader.elections().stream().map(reader::readIndex).toList();

        assertThat(ends.values()).anyMatch(end -> end > 0);
        assertThat(Oracle.judgeOffsets(all, ends)).isEmpty();
    }

    @Test
    @Order(7)
    void whoWatchedAllTheTimeSawOnlyGrowth() {
        Awaitility.await("the watch sees the result")
                .atMost(PATIENCE)
                .until(() -> !watch.isContent() || Files.size(watch.copy()) == Files.size(folder.resolve("whole.bel")));

        assertThat(watch.isContent()).as(watch.said()).isTrue();
        assertThat(watch.said()).contains("NO_ANSWER").doesNotContain("ALARM");
        assertThat(watch.copy()).hasSameBinaryContentAs(folder.resolve("whole.bel"));
    }

    @Test
    @Order(8)
    void theAuditorFindsTheRecordAndReceiptsInOrder() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("verify", "--quiet"));
        Cast last = load.lastAcknowledged();
        Path receipt = Files.writeString(
                folder.resolve("receipt.json"), last.answer().receipt().orElseThrow());
        arguments.addAll(List.of("--receipt", receipt.toString(), election.address()));

        Ended verdict = AuditorJar.in(folder).run(arguments.toArray(String[]::new));
        Ended honoured = AuditorJar.in(folder).run("receipt", receipt.toString(), election.address());

        assertThat(verdict.status()).as(verdict.toString()).isZero();
        assertThat(honoured.status()).as(honoured.toString()).isZero();
    }

    /** Extends voting while it can be extended: nothing can be decided while registration-service is dead. */
    private void leaveTimeForAFault() {
        if (primary.closes().isBefore(Instant.now().plus(TIME_FOR_ONE_FAULT))) {
            primary.keepOpen(EXTENSION);
        }
    }

    private void aBallotReachesTheBoard() {
        leaveTimeForAFault();
        Cast cast = probe.vote(election.marks(load.acknowledged()));

        assertThat(cast.answer().outcome()).as(cast.answer().toString()).isEqualTo(Outcome.ACK);
        election.awaitOnBoard(cast.ballot());
    }

    private int notAcknowledged() {
        return (int) primary.attempts().stream()
                .filter(attempt -> attempt.outcome() == Outcome.NO || attempt.outcome() == Outcome.UNKNOWN)
                .count();
    }
}
