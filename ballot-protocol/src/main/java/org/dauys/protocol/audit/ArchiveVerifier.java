package org.dauys.protocol.audit;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Verifies a whole record from its archive, streaming: held at one time are the list of credentials, a bounded number of
 * bytes of ballots under way, and some hundred bytes per ballot to know where it stands. Nothing that an archive states
 * makes it hold more.
 */
public final class ArchiveVerifier {
    private final VerifierOptions options;
    private final VerificationProgress progress;

    /** @param progress is told on the calling thread */
    public ArchiveVerifier(VerifierOptions options, VerificationProgress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Verifies the archive in this file, which must not change meanwhile except by growing. */
    public RecordVerification verify(Path archive) throws IOException {
        try (GrowingArchive whole = GrowingArchive.open(archive, options, progress)) {
            return whole.verify();
        }
    }
}
