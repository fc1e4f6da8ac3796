package org.dauys.system.damage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dauys.protocol.archive.EventType;
import org.dauys.system.damage.RewrittenHistories.Rewritten;
import org.dauys.system.program.AuditorJar;
import org.dauys.system.program.Program.Ended;
import org.dauys.system.stack.OnRunningSystem;
import org.dauys.system.stack.RunningSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Row 6: what the auditor's command line says to records that are not what they should be. */
@Order(3)
@OnRunningSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DamageIT {

    private static final int RECEIPTED = 3;

    private Path folder;
    private CountedElection counted;
    private DraftRecord whole;
    private DraftRecord early;

    @BeforeAll
    void countARealElection(RunningSystem system) {
        folder = system.folder("damage");
        counted = CountedElection.hold(system, folder);
        whole = DraftRecord.read(counted.whole());
        early = DraftRecord.read(counted.early());
    }

    @Test
    void theRecordItselfIsValidAndWrittenAgainByteForByte() throws IOException {
        assertThat(whole.write()).isEqualTo(Files.readAllBytes(counted.whole()));
        assertThat(whole.height(EventType.RESULT, 0)).isEqualTo(11);

        Ended verdict = verify(counted.whole(), "--since", counted.early().toString());

        assertThat(verdict.status()).as(verdict.toString()).isZero();
        assertThat(verdict.out()).contains("ballots=5 counted=4");
    }

    @Test
    void theReceiptsOfTheRecordAreHonoured() {
        Path receipt = counted.receipts().get(RECEIPTED - 1);

        Ended against = AuditorJar.in(folder)
                .run("receipt", receipt.toString(), counted.election().address());
        Ended inRecord = verify(counted.whole(), "--receipt", receipt.toString());

        assertThat(against.status()).as(against.toString()).isZero();
        assertThat(inRecord.status()).as(inRecord.toString()).isZero();
    }

    Stream<Damage> damages() {
        return Stream.concat(new DamagedBallots(counted).all(counted), new DamagedRecords().all());
    }

    @ParameterizedTest
    @MethodSource("damages")
    void isRefusedWithEventAndReason(Damage damage) throws IOException {
        Path damaged = Files.write(
                folder.resolve("damaged.bel"), damage.how().apply(whole.copy()).write());

        Ended verdict = verify(damaged);

        assertThat(verdict.status()).as(verdict.toString()).isEqualTo(1);
        assertThat(verdict.out()).containsPattern("^INVALID " + damage.verdict() + ":? ");
    }

    Stream<Rewritten> rewrittenHistories() {
        return RewrittenHistories.all(counted);
    }

    @ParameterizedTest
    @MethodSource("rewrittenHistories")
    void isRefusedAgainstAnEarlierCopy(Rewritten rewritten) throws IOException {
        Path changed = Files.write(
                folder.resolve("rewritten.bel"),
                rewritten.damage().how().apply(early.copy()).write());

        assertThat(verify(changed).status()).as("valid in itself").isZero();
        Ended verdict = verify(changed, "--since", counted.early().toString());

        assertThat(verdict.status()).as(verdict.toString()).isEqualTo(1);
        assertThat(verdict.out()).startsWith("INVALID " + rewritten.damage().verdict());
    }

    Stream<Rewritten> historiesThatBreakAReceipt() {
        return RewrittenHistories.all(counted).filter(Rewritten::breaksReceipt);
    }

    @ParameterizedTest
    @MethodSource("historiesThatBreakAReceipt")
    void isRefusedAgainstAReceiptOnceItsPromiseIsDue(Rewritten rewritten) throws IOException {
        Path changed = Files.write(
                folder.resolve("rewritten.bel"),
                rewritten.damage().how().apply(early.copy()).write());
        String receipt = counted.receipts().get(RECEIPTED - 1).toString();

        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> {
                    Ended verdict = verify(changed, "--receipt", receipt);

                    assertThat(verdict.status()).as(verdict.toString()).isEqualTo(1);
                    assertThat(verdict.out()).startsWith("INVALID receipt for ").contains("RECEIPTED_BALLOT_MISSING");
                });
    }

    private Ended verify(Path archive, String... options) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--quiet", "--threads", "2"));
        arguments.addAll(List.of(options));
        arguments.add(archive.toString());
        return AuditorJar.in(folder).run(arguments.toArray(String[]::new));
    }
}
