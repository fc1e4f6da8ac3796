package org.dauys.auditor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.auditor.record.PastChangedException;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.auditor.verify.Verdict;
import org.dauys.auditor.verify.VerifyRecord;
import org.dauys.auditor.verify.VerifyRequest;
import org.dauys.protocol.digest.Sha256;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code auditor verify}. */
@Command(
        name = "verify",
        description = "Checks a whole record: every name, hash, ballot, proof, the tally and the result.",
        footer = "Exit status: 0 valid, 1 invalid, 2 wrong usage, 3 could not be checked.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ARCHIVE.bel|URL",
            description = "A file, or the address of an election: http://host/api/elections/<uuid>")
    private String source = "";

    @Option(
            names = "--since",
            paramLabel = "OLD.bel",
            description = "A copy taken earlier: every event of it must still stand at its height.")
    private Path since;

    @Option(
            names = "--receipt",
            paramLabel = "R.json",
            description = "A receipt whose ballot must be in the record (may be repeated).")
    private List<Path> receipts = List.of();

    @Option(names = "--ballot-paper", paramLabel = "FILE", description = "The ballot paper as it was published.")
    private Path ballotPaper;

    @Option(
            names = "--credentials-sha256",
            paramLabel = "HEX",
            description = "Digest of the list of public credentials as it was announced.")
    private String credentialsSha256;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Keep the downloaded archive here; a file that exists is continued.")
    private Path save;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that check ballots (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = "No progress, only the verdict.")
    private boolean quiet;

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!source.startsWith("http://") && !source.startsWith("https://")) {
            return verdict(request(Path.of(source), read(ballotPaper), Optional.empty()), List.of());
        }
        RemoteRecord remote = new RemoteRecord(source);
        Path archive = save != null ? save : Files.createTempFile("auditor-", ".bel");
        try {
            progress("downloading " + source + "/archive");
            List<String> changed = download(remote, archive);
            Optional<byte[]> paper = ballotPaper != null ? read(ballotPaper) : remote.ballotPaper();
            VerifyRequest request = request(archive, paper, Optional.of(remote.bindingProofs()));
            return verdict(request.publishedAt(remote), changed);
        } finally {
            if (save == null) {
                Files.deleteIfExists(archive);
            }
        }
    }

    /** What the server's head says against a copy that was continued: the copy itself may well be in order. */
    private static List<String> download(RemoteRecord remote, Path archive) throws IOException {
        try {
            remote.download(archive);
            return List.of();
        } catch (PastChangedException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private VerifyRequest request(Path archive, Optional<byte[]> paper, Optional<byte[]> bindings) throws IOException {
        if (!Files.isReadable(archive)) {
            throw new IOException("there is no file " + archive);
        }
        List<byte[]> held = new ArrayList<>();
        for (Path receipt : receipts) {
            held.add(Files.readAllBytes(receipt));
        }
        return new VerifyRequest(
                archive,
                Optional.ofNullable(since),
                paper,
                Optional.ofNullable(credentialsSha256).map(Sha256::parseHex),
                held,
                bindings,
                Optional.empty(),
                threads);
    }

    private int verdict(VerifyRequest request, List<String> changed) throws IOException {
        ProgressLine line = new ProgressLine(spec.commandLine().getErr(), quiet);
        Verdict verdict = new VerifyRecord(line).verify(request).objecting(changed);
        line.end();
        verdict.notes().forEach(note -> progress("note: " + note));
        verdict.objections().stream().skip(1).forEach(each -> progress("also: " + each));
        spec.commandLine().getOut().println(OneLine.of(verdict.line()));
        return verdict.isValid() ? ExitStatus.VALID : ExitStatus.INVALID;
    }

    private void progress(String message) {
        if (!quiet) {
            spec.commandLine().getErr().println(OneLine.of(message));
        }
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return file == null ? Optional.empty() : Optional.of(Files.readAllBytes(file));
    }
}
