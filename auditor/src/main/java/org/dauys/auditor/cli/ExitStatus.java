package org.dauys.auditor.cli;

/** How a command ends. 2 is picocli's for wrong usage. */
public final class ExitStatus {

    /** Everything that was asked holds. */
    public static final int VALID = 0;

    /** Something is wrong with what was checked. */
    public static final int INVALID = 1;

    /** It could not be checked: no connection, no such file, not decided yet. */
    public static final int UNDECIDED = 3;

    private ExitStatus() {}
}
