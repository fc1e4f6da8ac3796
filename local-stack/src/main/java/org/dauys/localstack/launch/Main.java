package org.dauys.localstack.launch;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dauys.localstack.process.Ports;
import org.dauys.localstack.process.ServiceName;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line behind {@code ./run}. */
@Command(
        name = "./run",
        description = "Starts the whole of Dauys on this machine with a demo primary that is open for voting.",
        subcommands = {Main.Replay.class, Main.Vote.class, RollCommand.class, MeasureCommand.class},
        mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {

    @Option(names = "--project", hidden = true, defaultValue = ".")
    private Path project = Path.of(".");

    @Option(
            names = "--data",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Folder for databases, log and keys (default: .dauys/demo, or .dauys/replay).")
    private Path data;

    @Option(names = "--fresh", scope = ScopeType.INHERIT, description = "Start anew: empties the data folder first.")
    private boolean fresh;

    @Option(
            names = "--except",
            split = ",",
            paramLabel = "SERVICE",
            description = "Leave a service out, to run it by quarkus:dev: ${COMPLETION-CANDIDATES}.",
            completionCandidates = ServiceNames.class)
    private List<String> except = List.of();

    @Option(
            names = "--port-offset",
            scope = ScopeType.INHERIT,
            paramLabel = "N",
            description = "Added to every port, so that two systems fit on one machine.",
            defaultValue = "0")
    private int portOffset;

    @Option(names = "--no-demo", description = "Do not seed the demo primary.")
    private boolean noDemo;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** What does not come up ends in a sentence; whoever wants more finds it in the logs that the sentence names. */
    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, command, arguments) -> {
            if (failure instanceof IllegalStateException || failure instanceof UncheckedIOException) {
                command.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        StackOptions options = options(".dauys/demo");
        try (LocalStack stack = LocalStack.start(options, System.out::println)) {
            if (!noDemo && options.except().isEmpty()) {
                int status = new SimulatorRun(options).run(List.of("demo"));
                if (status != 0) {
                    return status;
                }
            }
            Guide.print(options);
            stack.awaitClosed();
            return 0;
        }
    }

    /** What the options before the subcommand ask for. */
    StackOptions options(String defaultFolder) {
        Path root = project.toAbsolutePath().normalize();
        Path folder = (data != null ? data : root.resolve(defaultFolder)).toAbsolutePath();
        Set<ServiceName> left = except.stream().map(this::serviceName).collect(Collectors.toUnmodifiableSet());
        return StackOptions.standard(root, folder)
                .on(new Ports(portOffset))
                .without(left)
                .freshIf(fresh);
    }

    private ServiceName serviceName(String name) {
        return ServiceName.parse(name)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        spec.commandLine(), "there is no service " + name + "; there are " + new ServiceNames()));
    }

    /** {@code ./run replay}: an empty system, the primary of October 2020 on it, and the comparison. */
    @Command(
            name = "replay",
            description = {
                "Re-enacts the primary of October 2020 through the public APIs and checks every election.",
                "Its own options are listed by ./run replay --help."
            },
            mixinStandardHelpOptions = false)
    static final class Replay implements Callable<Integer> {

        @CommandLine.ParentCommand
        private Main main;

        @Option(names = "--keep", description = "Leave the system running afterwards, until Ctrl-C.")
        private boolean keep;

        /** Everything else is the simulator's, options and their values in the order in which they were given. */
        @CommandLine.Unmatched
        private List<String> simulatorArguments = new java.util.ArrayList<>();

        List<String> simulatorArguments() {
            return List.copyOf(simulatorArguments);
        }

        @Override
        public Integer call() throws Exception {
            if (simulatorArguments.contains("--help")) {
                return new SimulatorRun(main.options(".dauys/replay")).run(List.of("replay", "--help"));
            }
            if (Files.exists(main.project.resolve(".dauys/replay")) || main.data != null) {
                main.fresh = true;
            }
            StackOptions options = main.options(".dauys/replay").with(CompressedCalendar.ENVIRONMENT);
            try (LocalStack stack = LocalStack.start(options, System.out::println)) {
                List<String> arguments = new java.util.ArrayList<>(List.of("replay"));
                arguments.addAll(simulatorArguments);
                int status = new SimulatorRun(options).run(arguments);
                if (keep) {
                    Guide.print(options);
                    stack.awaitClosed();
                }
                return status;
            }
        }
    }

    /** {@code ./run vote}: the running demo gets a ballot from whoever is at the terminal. */
    @Command(
            name = "vote",
            description = {
                "Votes as a member of the demo that runs in another terminal.",
                "Its own options are listed by ./run vote --help."
            },
            mixinStandardHelpOptions = false)
    static final class Vote implements Callable<Integer> {

        @CommandLine.ParentCommand
        private Main main;

        @CommandLine.Unmatched
        private List<String> simulatorArguments = new java.util.ArrayList<>();

        @Override
        public Integer call() throws Exception {
            List<String> arguments = new java.util.ArrayList<>(List.of("vote"));
            arguments.addAll(simulatorArguments);
            return new SimulatorRun(main.options(".dauys/demo")).run(arguments);
        }
    }

    /** For the help text. */
    static final class ServiceNames implements Iterable<String> {

        @Override
        public java.util.Iterator<String> iterator() {
            return Arrays.stream(ServiceName.values())
                    .map(ServiceName::processName)
                    .iterator();
        }

        @Override
        public String toString() {
            return Arrays.stream(ServiceName.values())
                    .map(ServiceName::processName)
                    .collect(Collectors.joining(", "));
        }
    }
}
