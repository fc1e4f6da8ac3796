package org.dauys.localstack.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./run roll}: a roll file of any size; starts nothing. */
@Command(
        name = "roll",
        description = {
            "Writes the roll of a party whose members do not exist, of any size.",
            "Its own options are listed by ./run roll --help."
        },
        mixinStandardHelpOptions = false)
final class RollCommand implements Callable<Integer> {

    @CommandLine.ParentCommand
    private Main main;

    @CommandLine.Unmatched
    private List<String> simulatorArguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("roll"));
        arguments.addAll(simulatorArguments);
        return new SimulatorRun(main.options(".dauys/demo")).runAlone(arguments);
    }
}
