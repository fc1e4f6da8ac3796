package org.dauys.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dauys.simulator.oracle.CastAttempt.LogPosition;
import org.dauys.simulator.oracle.CastAttempt.Outcome;
import org.dauys.simulator.oracle.PublishedElection.IndexEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OracleTest {

    private static final String ELECTION = "R8Vsa6GCGCvqg6";

    private final List<CastAttempt> journal = new ArrayList<>();
    private final List<IndexEntry> index = new ArrayList<>();
    private final List<String> chained = new ArrayList<>();

    @TempDir
    Path directory;

    @Test
    void findsNothingWhereEverythingHolds() {
        cast("voter-1", "a", Outcome.ACK, 0, 1, 0);
        cast("voter-2", "b", Outcome.UNKNOWN, -1, 0, 1);
        cast("voter-2", "b", Outcome.ACK, 2, 0, 1);
        cast("voter-1", "c", Outcome.ACK, 3, 0, 1);
        cast("voter-3", "d", Outcome.NO, -1, 1, 0);
        logged("a", "CHAINED");
        logged("b", "CHAINED");
        logged("b", "REPEAT");
        logged("c", "CHAINED");
        index.add(new IndexEntry(4, "m", "CLOSE_MARKER", Optional.empty()));
        chained.addAll(List.of("a", "b", "c"));

        assertThat(violations(List.of(0, 2), 2)).isEmpty();
        assertThat(Oracle.judgeOffsets(List.of(election(List.of(0, 2), 2)))).isEmpty();
    }

    @Test
    void acknowledgedBallotMissingFromTheChainViolatesI1() {
        cast("voter-1", "a", Outcome.ACK, 0, 1, 0);
        logged("a", "INVALID");

        assertThat(violations(List.of(0, 0), 0)).containsExactly(Invariant.I1);
    }

    @Test
    void acknowledgedBallotMissingFromTheLogViolatesI1() {
        cast("voter-1", "a", Outcome.ACK, 0, 1, 0);

        assertThat(violations(List.of(0, 0), 0)).containsExactly(Invariant.I1);
    }

    @Test
    void acknowledgedBallotThatIsStruckOffByARuleViolatesNothing() {
        cast("voter-1", "a", Outcome.ACK, 0, 1, 0);
        logged("a", "STRUCK_OFF");

        assertThat(violations(List.of(0, 0), 0)).isEmpty();
    }

    @Test
    void ballotThatNobodyCastViolatesI2AndRefusedOneI3() {
        cast("voter-1", "refused", Outcome.NO, -1, 1, 0);
        logged("refused", "LATE");
        logged("nobody", "LATE");

        assertThat(violations(List.of(0, 0), 0)).containsExactly(Invariant.I3, Invariant.I2);
    }

    @Test
    void countOfAnEarlierBallotViolatesI7AndOfBothI4() {
        cast("voter-1", "a", Outcome.ACK, 0, 1, 0);
        cast("voter-1", "b", Outcome.ACK, 1, 0, 1);
        logged("a", "CHAINED");
        logged("b", "CHAINED");
        chained.addAll(List.of("a", "b"));

        assertThat(violations(List.of(0, 1), 1)).isEmpty();
        assertThat(violations(List.of(1, 0), 1)).containsExactly(Invariant.I7);
        assertThat(violations(List.of(1, 1), 2)).containsExactly(Invariant.I4, Invariant.I7);
    }

    @Test
    void chainThatDiffersFromTheLogIndexViolatesI5() {
        cast("voter-1", "a", Outcome.ACK, 0, 1, 0);
        logged("a", "CHAINED");
        chained.addAll(List.of("a", "a"));

        assertThat(violations(List.of(1, 0), 1)).contains(Invariant.I5);
    }

    @Test
    void outcomeLeftUnknownViolatesI8() {
        cast("voter-1", "a", Outcome.UNKNOWN, -1, 1, 0);

        assertThat(violations(List.of(0, 0), 0)).containsExactly(Invariant.I8);
    }

    @Test
    void gapInTheOffsetsViolatesI9() {
        logged("a", "LATE");
        index.add(new IndexEntry(2, "b", "LATE", Optional.empty()));

        assertThat(Oracle.judgeOffsets(List.of(election(List.of(), 0))))
                .extracting(Violation::invariant)
                .containsExactly(Invariant.I9);
    }

    @Test
    void recordsMissingAtTheEndOfAPartitionViolateI9() {
        logged("a", "LATE");

        assertThat(Oracle.judgeOffsets(List.of(election(List.of(), 0)), Map.of(0, 2L, 1, 1L)))
                .extracting(Violation::invariant)
                .containsExactly(Invariant.I9, Invariant.I9);
    }

    @Test
    void aLineThatIsStillBeingWrittenIsLeftForLater() throws IOException {
        cast("voter-1", "a", Outcome.ACK, 7, 1, 0);
        Path file = directory.resolve("journal.jsonl");
        try (CastJournal written = CastJournal.open(file)) {
            journal.forEach(written::write);
        }
        Files.writeString(file, "{\"key\":1,\"elec", StandardOpenOption.APPEND);

        assertThat(CastJournal.read(file)).isEqualTo(journal);
    }

    @Test
    void journalIsReadBackAsItWasWritten() {
        cast("voter-1", "a", Outcome.ACK, 7, 1, 0);
        cast("voter-1", "b", Outcome.UNKNOWN, -1, 0, 1);
        Path file = directory.resolve("journal.jsonl");
        try (CastJournal first = CastJournal.open(file)) {
            first.write(journal.get(0));
        }
        try (CastJournal second = CastJournal.open(file)) {
            assertThat(second.nextKey()).isEqualTo(1);
            second.write(journal.get(1));
        }

        assertThat(CastJournal.read(file)).isEqualTo(journal);
    }

    private void cast(String credential, String tracker, Outcome outcome, long offset, int... marks) {
        journal.add(new CastAttempt(
                journal.size(),
                ELECTION,
                credential,
                tracker,
                outcome,
                offset < 0 ? Optional.empty() : Optional.of(new LogPosition(0, offset)),
                List.of(IntStream.of(marks).boxed().toList())));
    }

    private void logged(String tracker, String disposition) {
        index.add(new IndexEntry(index.size(), tracker, disposition, Optional.empty()));
    }

    private List<Invariant> violations(List<Integer> result, int tallied) {
        return new Oracle(journal)
                .judge(election(result, tallied)).stream()
                        .map(Violation::invariant)
                        .toList();
    }

    private PublishedElection election(List<Integer> result, int tallied) {
        return new PublishedElection(ELECTION, 0, index, chained, Optional.of(tallied), Optional.of(List.of(result)));
    }
}
