package org.dauys.protocol.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.audit.RecordDraft.Step;

class ChangedRecordProperties {
    private static final SampleElection SAMPLE = new SampleElection();
    private static final RecordDraft RECORD = SAMPLE.record(SAMPLE.ballots());
    private static final int CREDENTIALS = 2;

    /** Names, references and chain are computed anew, as somebody would who holds the server. */
    @Property(tries = 300)
    void anObjectWithAnyCharacterChangedIsFoundAndNothingElseHappens(
            @ForAll @IntRange(max = 10) int height,
            @ForAll @IntRange(max = 3) int object,
            @ForAll @IntRange(max = 100_000) int position,
            @ForAll @IntRange(min = 0x20, max = 0x7e) int character)
            throws Exception {
        Step step = RECORD.steps().get(height);
        if (step.type() == EventType.END_BALLOTS) {
            return;
        }
        int which = object % step.objects().size();
        byte[] changed = step.objects().get(which).clone();
        int at = position % changed.length;
        changed[at] = (byte) (changed[at] == character ? character ^ 1 : character);
        List<byte[]> objects = new ArrayList<>(step.objects());
        objects.set(which, changed);
        RecordDraft record = RECORD.copy().set(height, rebuild(step.type(), objects, which));

        Path file = Files.createTempFile("record", ".bel");
        try {
            Files.write(file, record.write());
            RecordVerification verification = new ArchiveVerifier(
                            VerifierOptions.defaults().withThreads(1), VerificationProgress.NONE)
                    .verify(file);
            // The credential of somebody who has not voted may be exchanged; the announced list's digest finds that.
            boolean unusedCredential = height == 0 && which == CREDENTIALS;
            assertThat(verification.isValid() && !unusedCredential).isFalse();
        } finally {
            Files.delete(file);
        }
    }

    private static Step rebuild(EventType type, List<byte[]> objects, int which) {
        if (type == EventType.SETUP && which < 3) {
            return SampleElection.setup(objects.get(0), objects.get(1), objects.get(2));
        }
        return Step.of(type, objects.toArray(byte[][]::new));
    }
}
