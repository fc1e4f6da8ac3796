package org.dauys.simulator.roll;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dauys.simulator.progress.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simulator roll}: a roll file of any size. */
@Command(
        name = "roll",
        description = "Writes the roll of a party whose members do not exist, and incremental files beside it.",
        mixinStandardHelpOptions = true)
public final class RollCommand implements Callable<Integer> {

    @Option(names = "--members", paramLabel = "M", description = "Members on the roll (default: ${DEFAULT-VALUE}).")
    private int members = 840_000;

    @Option(names = "--out", paramLabel = "FILE", description = "The roll (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("roll.csv");

    @Option(names = "--seed", paramLabel = "S", description = "Same seed, same people (default: ${DEFAULT-VALUE}).")
    private long seed = 2020;

    @Option(names = "--mistakes", paramLabel = "N", description = "Further lines that have to be refused.")
    private int mistakes;

    @Option(names = "--joined", paramLabel = "N", description = "Lines of FILE-joined.csv.")
    private int joined;

    @Option(names = "--moved", paramLabel = "N", description = "Lines of FILE-moved.csv.")
    private int moved;

    @Option(names = "--left", paramLabel = "N", description = "Lines of FILE-left.csv.")
    private int left;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (members < 1 || mistakes < 0 || joined < 0 || moved < 0 || left < 0 || moved + left > members) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "at least one member, no negative number, and no more changes than members");
        }
        Progress progress = new Progress(System.out);
        new RollFiles(members, seed, mistakes, joined, moved, left).write(out);
        progress.say("%,d members in %s", members, out);
        return 0;
    }
}
