package org.dauys.protocol.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused here the reference tool refuses too; where it is more lenient is written down. */
@EnabledIfEnvironmentVariable(named = "BELENIOS_TOOL", matches = ".+")
class ReferenceToolAgreesTest {
    /**
     * Where version 3.3.0 is more lenient. A line end: it reads the first line of a file. The others: it does not look
     * at the order of these events, at the numbers beside the encrypted tally, or at the form of the result.
     */
    private static final Set<String> LENIENT = Set.of(
            "line end",
            "missing end of ballots",
            "event after the result",
            "wrong number of ballots",
            "wrong weight",
            "result with a space");

    static Stream<Damage> damages() {
        return DamagedBallotTest.ballotDamages().filter(damage -> !LENIENT.contains(damage.name()));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void theReferenceToolRefusesTheDamagedBallotToo(Damage damage, @TempDir Path folder) throws Exception {
        RecordDraft record = DamagedBallotTest.RECORD.copy();
        Files.write(
                folder.resolve(DamagedBallotTest.SAMPLE.election.uuid().value() + ".bel"),
                record.until(0).write());
        byte[] ballot = damage.how()
                .apply(record)
                .steps()
                .get(damage.height())
                .objects()
                .get(0);
        Files.write(folder.resolve("ballot.json"), ballot);

        assertThat(exitStatus(folder, "election", "verify-ballot", "--ballot", "ballot.json"))
                .as(damage.name())
                .isNotZero();
    }

    static Stream<Damage> recordDamages() {
        return Stream.concat(DamagedRecordTest.recordDamages(), DamagedTallyTest.tallyDamages())
                .filter(damage -> !LENIENT.contains(damage.name()));
    }

    @ParameterizedTest
    @MethodSource("recordDamages")
    void theReferenceToolRefusesTheDamagedRecordToo(Damage damage, @TempDir Path folder) throws Exception {
        boolean tally =
                DamagedTallyTest.tallyDamages().anyMatch(each -> each.name().equals(damage.name()));
        RecordDraft valid = tally ? DamagedTallyTest.RECORD : DamagedRecordTest.RECORD;
        SampleElection sample = tally ? DamagedTallyTest.SAMPLE : DamagedRecordTest.SAMPLE;
        Files.write(
                folder.resolve(sample.election.uuid().value() + ".bel"),
                damage.how().apply(valid.copy()).write());

        assertThat(exitStatus(folder, "election", "verify")).as(damage.name()).isNotZero();
    }

    private static int exitStatus(Path folder, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getenv("BELENIOS_TOOL")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
