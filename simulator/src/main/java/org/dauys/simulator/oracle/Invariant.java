package org.dauys.simulator.oracle;

/** What must hold, whatever died when. */
public enum Invariant {
    I1("every acknowledged ballot is chained exactly once, at or before its receipt's position"),
    I2("every ballot in the log was acknowledged, late, or of unknown outcome"),
    I3("nothing that was refused is in the log"),
    I4("one ballot per credential counts, the last in log order"),
    I5("chained ballots are exactly those that the log index says are chained"),
    I7("the tally equals the recount"),
    I8("unknown outcomes, repeated with the same bytes, ended in one outcome"),
    I9("offsets have no gaps, and every one has a disposition");

    private final String says;

    Invariant(String says) {
        this.says = says;
    }

    /** The invariant in words. */
    public String says() {
        return says;
    }
}
