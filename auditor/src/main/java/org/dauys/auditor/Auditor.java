package org.dauys.auditor;

import org.dauys.auditor.cli.AuditCommand;
import org.dauys.auditor.cli.DrawCommand;
import org.dauys.auditor.cli.ExitStatus;
import org.dauys.auditor.cli.Failures;
import org.dauys.auditor.cli.OpeningCommand;
import org.dauys.auditor.cli.RatingCommand;
import org.dauys.auditor.cli.ReceiptCommand;
import org.dauys.auditor.cli.TrusteeCommand;
import org.dauys.auditor.cli.VerifyCommand;
import org.dauys.auditor.cli.WatchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of {@code auditor.jar}. */
@Command(
        name = "auditor",
        description = "Verifies primaries run on Dauys from their published records.",
        mixinStandardHelpOptions = true,
        version = "auditor 0.1.0 (Belenios crypto v1, Ed25519)",
        subcommands = {
            VerifyCommand.class,
            ReceiptCommand.class,
            OpeningCommand.class,
            WatchCommand.class,
            DrawCommand.class,
            AuditCommand.class,
            RatingCommand.class,
            TrusteeCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Auditor {

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command and returns its {@link ExitStatus}. */
    public static int run(String... arguments) {
        return new CommandLine(new Auditor())
                .setExitCodeExceptionMapper(Failures::status)
                .setExecutionExceptionHandler(Failures::report)
                .execute(arguments);
    }
}
