package org.dauys.localstack.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dauys.localstack.process.ServiceName;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./run measure …}: an empty system, and how long things take on it. */
@Command(
        name = "measure",
        description = {
            "Measures an empty system at full size; ./run measure --help lists what.",
            "The options of a measurement are listed by, for instance, ./run measure roll --help."
        },
        mixinStandardHelpOptions = false)
final class MeasureCommand implements Callable<Integer> {

    /** What can be done is to be measured, and not what is let in. */
    private static final Map<String, String> ENVIRONMENT = Map.of("DAUYS_DOOR_CODES_PER_SECOND", "1000000");

    @CommandLine.ParentCommand
    private Main main;

    /** What is measured, and its options. */
    @CommandLine.Unmatched
    private List<String> simulatorArguments = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        StackOptions options = main.options(".dauys/measure").freshIf(true).with(ENVIRONMENT);
        if (simulatorArguments.isEmpty()
                || simulatorArguments.get(0).startsWith("-")
                || simulatorArguments.contains("--help")) {
            List<String> help = new ArrayList<>(List.of("measure"));
            help.addAll(simulatorArguments);
            return new SimulatorRun(options).runAlone(help);
        }
        try (LocalStack stack = LocalStack.start(options, System.out::println)) {
            List<String> arguments = new ArrayList<>(List.of(
                    "--service-pid",
                    Long.toString(stack.service(ServiceName.REGISTRATION).pid())));
            arguments.addAll(simulatorArguments.subList(1, simulatorArguments.size()));
            return new SimulatorRun(options).run(List.of("measure", simulatorArguments.get(0)), arguments);
        }
    }
}
