package org.dauys.auditor.cli;

import java.io.PrintWriter;
import org.dauys.protocol.audit.VerificationProgress;

/** A line that grows with the verification, on standard error. */
final class ProgressLine implements VerificationProgress {

    private static final long PAUSE_NANOS = 500_000_000L;

    private final PrintWriter out;
    private final boolean quiet;
    private long last = System.nanoTime();
    private boolean shown;

    ProgressLine(PrintWriter out, boolean quiet) {
        this.out = out;
        this.quiet = quiet;
    }

    @Override
    public void verified(int height, int ballots) {
        if (!quiet && System.nanoTime() - last > PAUSE_NANOS) {
            last = System.nanoTime();
            shown = true;
            out.print("\rverified up to height " + height + ", " + ballots + " ballots");
            out.flush();
        }
    }

    void end() {
        if (shown) {
            out.println();
        }
    }
}
