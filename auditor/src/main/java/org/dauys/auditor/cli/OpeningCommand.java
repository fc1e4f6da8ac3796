package org.dauys.auditor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.auditor.opening.CheckOpening;
import org.dauys.auditor.opening.OpeningFile;
import org.dauys.auditor.opening.OpeningFinding;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.protocol.ballot.Tracker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code auditor opening}. */
@Command(
        name = "opening",
        description = "Checks a ballot that was opened instead of cast: does it contain what it is said to?",
        footer = "Exit status: 0 it does, 1 it does not or was cast as well, 2 wrong usage, 3 could not be checked.",
        mixinStandardHelpOptions = true)
public final class OpeningCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OPENED.json", description = "The opened ballot as the portal saves it.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "URL",
            description = "http://host of the system, or address of the election: it must be the published one, and the"
                    + " ballot must not have been cast.")
    private String source;

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        OpeningFile opened = OpeningFile.parse(Files.readAllBytes(file));
        OpeningFinding finding = new CheckOpening(
                        Optional.ofNullable(source).map(address -> record(address, opened.electionUuid())))
                .check(opened);
        PrintWriter out = spec.commandLine().getOut();
        finding.contents().forEach(line -> out.println(OneLine.of("contains " + line)));
        out.println(OneLine.of(
                finding.state() + " tracker=" + Tracker.of(opened.ballotBytes()).toBase64() + " " + finding.detail()));
        return finding.state() == OpeningFinding.State.OPENS ? ExitStatus.VALID : ExitStatus.INVALID;
    }

    private static RemoteRecord record(String source, String uuid) {
        return new RemoteRecord(
                source.contains("/api/elections/") ? source : source.replaceAll("/+$", "") + "/api/elections/" + uuid);
    }
}
