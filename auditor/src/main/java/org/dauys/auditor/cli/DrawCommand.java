package org.dauys.auditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dauys.auditor.draw.CheckDraws;
import org.dauys.auditor.draw.DrawEvidence;
import org.dauys.auditor.draw.DrawVerdict;
import org.dauys.auditor.draw.FetchDraws;
import org.dauys.auditor.record.SmallExchange;
import org.dauys.events.json.EventJson;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code auditor draw}. */
@Command(
        name = "draw",
        description =
                "Repeats the draws of a primary: commitments, seeds, orders of candidates and of speakers in debates,"
                        + " and the order on the ballot papers.",
        footer = "Exit status: 0 valid, 1 invalid, 2 wrong usage, 3 could not be checked.",
        mixinStandardHelpOptions = true)
public final class DrawCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1", exclusive = true)
    private Source source = new Source();

    @Option(names = "--save", paramLabel = "FILE", description = "Keep what was published here, to be checked again.")
    private Path save;

    @Option(names = "--quiet", description = "No notes, only the verdict.")
    private boolean quiet;

    @CommandLine.Spec
    private CommandSpec spec;

    /** Where the draws are. */
    static final class Source {

        @ArgGroup(multiplicity = "1", exclusive = false)
        private Remote remote;

        @Option(names = "--file", required = true, paramLabel = "FILE", description = "What was kept with --save.")
        private Path file;
    }

    /** A system that publishes. */
    static final class Remote {

        @Option(names = "--url", required = true, paramLabel = "BASE", description = "http://host of the system")
        private String base = "";

        @Option(names = "--primary", required = true, paramLabel = "ID", description = "The primary.")
        private String primary = "";
    }

    @Override
    public Integer call() throws IOException {
        DrawEvidence evidence = source.file != null
                ? SmallExchange.read(Files.readAllBytes(source.file), DrawEvidence.class, "file of draws")
                : new FetchDraws(source.remote.base, source.remote.primary).fetch();
        if (save != null) {
            Files.write(save, EventJson.write(evidence));
        }
        DrawVerdict verdict = CheckDraws.of(evidence);
        verdict.notes().forEach(note -> say("note: " + note));
        verdict.objections().stream().skip(1).forEach(each -> say("also: " + each));
        spec.commandLine().getOut().println(OneLine.of(verdict.verdict()));
        return verdict.isValid() ? ExitStatus.VALID : ExitStatus.INVALID;
    }

    private void say(String message) {
        if (!quiet) {
            spec.commandLine().getErr().println(OneLine.of(message));
        }
    }
}
