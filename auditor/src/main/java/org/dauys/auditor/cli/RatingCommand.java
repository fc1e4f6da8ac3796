package org.dauys.auditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dauys.auditor.rating.RatingVerdict;
import org.dauys.auditor.rating.VerifyRatings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code auditor rating}. */
@Command(
        name = "rating",
        description =
                "Verifies every election of a primary and makes its ratings again: each contest is the sum over all"
                        + " elections that ask it, supplementary ones among them.",
        footer = "Exit status: 0 valid, 1 invalid, 2 wrong usage, 3 could not be checked.",
        mixinStandardHelpOptions = true)
public final class RatingCommand implements Callable<Integer> {

    @Option(names = "--url", required = true, paramLabel = "BASE", description = "http://host of the system")
    private String base = "";

    @Option(names = "--primary", required = true, paramLabel = "ID", description = "The primary.")
    private String primary = "";

    @Option(
            names = "--save",
            paramLabel = "FOLDER",
            description = "Keep the downloaded archives here; copies that exist are continued.")
    private Path save;

    @Option(names = "--quiet", description = "No progress, only the verdict.")
    private boolean quiet;

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path folder = save != null ? save : Files.createTempDirectory("auditor-");
        try {
            ProgressLine line = new ProgressLine(spec.commandLine().getErr(), quiet);
            RatingVerdict verdict = new VerifyRatings(base, primary, folder, line).verify();
            line.end();
            verdict.notes().forEach(note -> say("note: " + note));
            verdict.objections().stream().skip(1).forEach(each -> say("also: " + each));
            spec.commandLine().getOut().println(OneLine.of(verdict.verdict()));
            return verdict.isValid() ? ExitStatus.VALID : ExitStatus.INVALID;
        } finally {
            if (save == null) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> content;
        try (Stream<Path> walked = Files.walk(folder)) {
            content = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : content) {
            Files.delete(each);
        }
    }

    private void say(String message) {
        if (!quiet) {
            spec.commandLine().getErr().println(OneLine.of(message));
        }
    }
}
