package org.dauys.simulator.oracle;

/** An invariant that does not hold, and where. */
public record Violation(Invariant invariant, String election, String what) {

    @Override
    public String toString() {
        return invariant + " (" + invariant.says() + ") election " + election + ": " + what;
    }
}
