package org.dauys.protocol.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dauys.protocol.ballot.BallotDefect;

/** One way to damage a valid record, and what must be found. */
record Damage(
        String name,
        UnaryOperator<RecordDraft> how,
        int height,
        RecordDefect reason,
        Optional<BallotDefect> ballotDefect) {

    void assertFound(RecordDraft valid, Path folder) throws IOException {
        RecordVerification verification = verify(how.apply(valid.copy()).write(), folder);

        assertThat(verification.finding()).isPresent();
        Finding finding = verification.finding().orElseThrow();
        assertThat(finding.reason()).as(finding.toString()).isEqualTo(reason);
        assertThat(finding.height()).as(finding.toString()).isEqualTo(height);
        assertThat(finding.ballotDefect()).as(finding.toString()).isEqualTo(ballotDefect);
        assertThat(verification.summary().height()).isEqualTo(height - 1);
    }

    static RecordVerification verify(byte[] archive, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("record.bel"), archive);
        return new ArchiveVerifier(VerifierOptions.defaults().withThreads(2), VerificationProgress.NONE).verify(file);
    }

    @Override
    public String toString() {
        return name;
    }
}
