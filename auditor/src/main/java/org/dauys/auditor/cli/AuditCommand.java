package org.dauys.auditor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.dauys.auditor.audit.CheckHeads;
import org.dauys.auditor.audit.CheckTrail;
import org.dauys.auditor.audit.FetchHeads;
import org.dauys.auditor.audit.PublishedHeads;
import org.dauys.auditor.record.SmallExchange;
import org.dauys.events.json.EventJson;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code auditor audit}. */
@Command(
        name = "audit",
        description = {
            "Keeps the published heads of an audit trail, and checks an export of the trail against them.",
            "Heads kept before the export was made (--heads) also show whether its end was cut off."
        },
        footer = "Exit status: 0 valid, 1 invalid, 2 wrong usage, 3 could not be checked.",
        mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1", exclusive = true)
    private Source source = new Source();

    @Option(
            names = "--trail",
            paramLabel = "TRAIL",
            description = "audit, or credential-audit of the credential authority (default: ${DEFAULT-VALUE}).")
    private String trail = "audit";

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Keep the heads here; of a file that exists, every head must still be published.")
    private Path save;

    @Option(
            names = "--export",
            paramLabel = "FILE",
            description = "The whole trail as lines of JSON: /api/registration/audit/export without a filter.")
    private Path export;

    @CommandLine.Spec
    private CommandSpec spec;

    /** Where the heads are. */
    static final class Source {

        @Option(names = "--url", required = true, paramLabel = "BASE", description = "http://host of the system")
        private String base;

        @Option(names = "--heads", required = true, paramLabel = "FILE", description = "Heads kept with --save.")
        private Path file;
    }

    @Override
    public Integer call() throws IOException {
        if (!trail.equals("audit") && !trail.equals("credential-audit")) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--trail is audit or credential-audit");
        }
        PublishedHeads heads = source.file != null ? kept(source.file) : new FetchHeads(source.base, trail).fetch();
        List<String> objections = new ArrayList<>(CheckHeads.of(heads));
        if (save != null && Files.exists(save)) {
            objections.addAll(CheckHeads.since(kept(save), heads));
        }
        String figures = "heads=" + heads.heads().size();
        if (export != null) {
            CheckTrail.Result result = check(heads);
            figures += " rows=" + result.rows() + " covered=" + result.covered();
            result.objection().ifPresent(objections::add);
            if (result.newer() > 0 && source.file != null) {
                objections.add("the export ends before heads that were kept before it was made");
            } else if (result.newer() > 0) {
                say("note: " + result.newer() + " heads are of more rows than the export has; keep heads before"
                        + " exporting to see whether its end was cut off");
            }
        }
        return verdict(figures, heads, objections);
    }

    private int verdict(String figures, PublishedHeads heads, List<String> objections) throws IOException {
        if (objections.isEmpty()) {
            if (save != null) {
                Files.write(save, EventJson.write(heads));
            }
            spec.commandLine().getOut().println("VALID " + figures);
            return ExitStatus.VALID;
        }
        objections.stream().skip(1).forEach(each -> say("also: " + each));
        spec.commandLine().getOut().println(OneLine.of("INVALID " + objections.get(0)));
        return ExitStatus.INVALID;
    }

    private CheckTrail.Result check(PublishedHeads heads) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            return CheckTrail.of(lines, heads.heads());
        }
    }

    private static PublishedHeads kept(Path file) throws IOException {
        return SmallExchange.read(Files.readAllBytes(file), PublishedHeads.class, "file of heads");
    }

    private void say(String message) {
        spec.commandLine().getErr().println(OneLine.of(message));
    }
}
