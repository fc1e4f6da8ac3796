package org.dauys.simulator.replay;

/**
 * How many candidates party control removes, to scale of the members: at full size as many as in 2020, and so many at least
 * that everything happens.
 *
 * @param missed for missing debates
 * @param other for something else, one of them while voting is open
 */
record Removals(int missed, int other) {

    private static final int FEWEST = 2;
    private static final int RESTORED = 1;
    private static final int WHILE_VOTING = 1;

    static Removals of(PublishedFigures figures, int members) {
        return new Removals(
                scaled(figures, "removed_missed_debates", members), scaled(figures, "removed_other", members));
    }

    /** Candidates who do not come to their debate: one of them is restored on appeal. */
    int absent() {
        return missed + RESTORED;
    }

    /** Candidates who are removed on complaints before the voting. */
    int onComplaints() {
        return other - WHILE_VOTING;
    }

    private static int scaled(PublishedFigures figures, String figure, int members) {
        return Math.max(FEWEST, (int) Math.round(figures.share(figure, "members") * members));
    }
}
