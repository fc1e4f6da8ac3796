package org.dauys.simulator;

import org.dauys.simulator.demo.DemoCommand;
import org.dauys.simulator.measure.MeasureCommand;
import org.dauys.simulator.replay.ReplayCommand;
import org.dauys.simulator.roll.RollCommand;
import org.dauys.simulator.terminal.VoteCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code simulator demo}, {@code replay}, {@code vote}, {@code roll}, {@code measure}. */
@Command(
        name = "simulator",
        description = "People, as clients of the public APIs.",
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            ReplayCommand.class,
            VoteCommand.class,
            RollCommand.class,
            MeasureCommand.class
        })
public final class Simulator implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs a command and ends with its status: 0 if everything holds. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Simulator())
                .setExecutionExceptionHandler(Simulator::failed)
                .execute(arguments));
    }

    /** In a sentence; where in the program it happened only for whoever asks. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("failed: " + failure.getMessage());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            command.getErr().println("  because: " + cause);
        }
        if (System.getenv("DAUYS_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        return command.getCommandSpec().exitCodeOnExecutionException();
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say demo, replay, vote, roll or measure");
    }
}
