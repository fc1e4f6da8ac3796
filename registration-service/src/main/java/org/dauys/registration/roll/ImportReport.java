package org.dauys.registration.roll;

import java.util.List;
import java.util.UUID;

/**
 * What became of a file.
 *
 * @param importId of this report
 * @param dryRun whether it was only looked at
 * @param accepted lines without flaw
 * @param refused the others
 * @param applied lines that are on the roll now: all accepted ones, or none
 * @param refusals the first of them, in the order of lines
 */
public record ImportReport(
        UUID importId, boolean dryRun, int accepted, int refused, int applied, List<Refusal> refusals) {

    /** Most refusals that are kept of one file. */
    static final int KEPT = 100_000;

    /** Most refusals in an answer; the rest is in the CSV report. */
    static final int SHOWN = 1000;

    /** Whether lines were refused in earnest, so that nothing was applied. */
    boolean isRefused() {
        return !dryRun && refused > 0;
    }
}
