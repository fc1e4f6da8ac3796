package org.dauys.simulator.replay;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.dauys.simulator.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simulator replay}: October 2020 again. */
@Command(
        name = "replay",
        description = "Re-enacts the primary of October 2020 through the public APIs, and checks every election.",
        footer = "Exit status: 0 if every checked figure and every election holds, 1 otherwise.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {

    @Option(names = "--base", paramLabel = "URL", description = "Origin of the system (default: ${DEFAULT-VALUE}).")
    private URI base = URI.create("http://localhost:8080");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for keys and journals (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".dauys", "people");

    @Option(
            names = "--territories",
            paramLabel = "N",
            description = "How many of the 216; regions vote through theirs (default: ${DEFAULT-VALUE}).")
    private int territories = 6;

    @Option(names = "--members", paramLabel = "M", description = "Members on the roll (default: 600).")
    private Integer members;

    @Option(names = "--members-per-mille", paramLabel = "P", description = "Members per thousand of 840,000.")
    private Double membersPerMille;

    @Option(
            names = "--candidates",
            paramLabel = "C",
            description = "Candidates on a ballot (default: 50, or to scale).")
    private Integer candidates;

    @Option(names = "--trustees", paramLabel = "T", description = "People with keys (default: ${DEFAULT-VALUE}).")
    private int trustees = 2;

    @Option(names = "--hands", paramLabel = "H", description = "Requests at a time (default: ${DEFAULT-VALUE}).")
    private int hands = 16;

    @Option(names = "--seed", paramLabel = "S", description = "Same seed, same people (default: the time).")
    private Long seed;

    @Override
    public Integer call() {
        ReplayOptions options = new ReplayOptions(
                base,
                data,
                territories,
                members == null ? OptionalInt.empty() : OptionalInt.of(members),
                membersPerMille == null ? OptionalDouble.empty() : OptionalDouble.of(membersPerMille),
                candidates == null ? OptionalInt.empty() : OptionalInt.of(candidates),
                trustees,
                hands,
                seed == null ? Instant.now().getEpochSecond() : seed);
        return new Replay(options, PublishedFigures.load(), new Progress(System.out)).run() ? 0 : 1;
    }
}
