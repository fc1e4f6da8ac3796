package org.dauys.auditor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** What cannot be checked ends in one line, without a stack trace. */
public final class Failures {

    private Failures() {}

    public static int status(Throwable failure) {
        return failure instanceof CommandLine.ParameterException ? CommandLine.ExitCode.USAGE : ExitStatus.UNDECIDED;
    }

    /** Prints the reason on standard error; of what was not expected to fail, also what kind of failure it is. */
    public static int report(Exception failure, CommandLine command, CommandLine.ParseResult arguments) {
        boolean expected = failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException;
        String reason = expected ? String.valueOf(failure.getMessage()) : "this should not happen: " + failure;
        command.getErr().println(OneLine.of("UNDECIDED " + reason));
        return ExitStatus.UNDECIDED;
    }
}
