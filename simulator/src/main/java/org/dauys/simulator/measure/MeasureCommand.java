package org.dauys.simulator.measure;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code simulator measure …}: how long things take at full size. */
@Command(
        name = "measure",
        description = "Measures a running system as its officials and members use it.",
        mixinStandardHelpOptions = true,
        subcommands = {MeasureRollCommand.class, MeasureLoginCommand.class, MeasureQueueCommand.class})
public final class MeasureCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "say what: " + String.join(", ", spec.subcommands().keySet()));
    }
}
