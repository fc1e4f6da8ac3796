package org.dauys.auditor.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.auditor.trustee.KeyFile;
import org.dauys.auditor.trustee.OpenTally;
import org.dauys.auditor.trustee.OpenedTally;
import org.dauys.auditor.trustee.OpeningJournal;
import org.dauys.auditor.trustee.TallyDesk;
import org.dauys.auditor.verify.VerifyRequest;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.TrusteePublicKey;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code auditor trustee …}. */
@Command(
        name = "trustee",
        description = "A trustee's work, on the trustee's own machine.",
        mixinStandardHelpOptions = true,
        subcommands = {TrusteeCommand.Keygen.class, TrusteeCommand.Decrypt.class})
public final class TrusteeCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say keygen or decrypt");
    }

    /** {@code auditor trustee keygen}. */
    @Command(
            name = "keygen",
            description = "Makes a key pair: NAME.privkey stays here, NAME.pubkey goes to the administrator.",
            mixinStandardHelpOptions = true)
    static final class Keygen implements Callable<Integer> {

        @Option(names = "--out", paramLabel = "NAME", required = true, description = "Path without ending.")
        private String name = "";

        @CommandLine.Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Path privateKey = Path.of(name + ".privkey").toAbsolutePath();
            Path publicKey = Path.of(name + ".pubkey").toAbsolutePath();
            TrusteePublicKey key = KeyFile.generate(privateKey, publicKey);
            spec.commandLine().getOut().println("public key " + key.publicKey().encode());
            spec.commandLine().getOut().println("keep  " + privateKey + "  (whoever has it can open your share)");
            spec.commandLine().getOut().println("give  " + publicKey);
            return ExitStatus.VALID;
        }
    }

    /** One election from a file or an address. */
    static final class One {

        @Option(
                names = "--election",
                paramLabel = "ARCHIVE.bel|URL",
                required = true,
                description = "The record to open: a file, or http://host/api/elections/<uuid>")
        private String source = "";

        @Option(
                names = "--since",
                paramLabel = "OLD.bel",
                description = "A copy taken earlier: every event of it must still stand at its height.")
        private Path since;
    }

    /** Every election of a primary. */
    static final class All {

        @Option(names = "--all", paramLabel = "PRIMARY", required = true, description = "Every election of a primary.")
        private String primary = "";

        @Option(names = "--base", paramLabel = "URL", required = true, description = "http://host of the system.")
        private URI base = URI.create("http://localhost:8080");
    }

    /** What to open. */
    static final class What {

        @ArgGroup(exclusive = false)
        private One one;

        @ArgGroup(exclusive = false)
        private All all;
    }

    /** {@code auditor trustee decrypt}. */
    @Command(
            name = "decrypt",
            description = "Verifies a record completely and decrypts this trustee's share of its tally.",
            footer = {
                "What was opened is noted beside the key, in KEYFILE.opened: a second, other tally of the same election",
                "is refused. Keep that file with the key.",
                "The identity token for handing in is read from --token-file or the environment variable DAUYS_TOKEN."
            },
            mixinStandardHelpOptions = true)
    static final class Decrypt implements Callable<Integer> {

        @Option(names = "--key", paramLabel = "FILE", required = true, description = "The private key.")
        private Path key = Path.of("");

        @ArgGroup(multiplicity = "1")
        private What what;

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description = "Write <uuid>.partial-decryption.json and .binding-proof.json instead of handing in.")
        private Path out;

        @Option(names = "--token-file", paramLabel = "FILE", description = "File that holds the identity token.")
        private Path tokenFile;

        @CommandLine.Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            TrusteeKeyPair pair = KeyFile.read(key);
            OpenTally open = new OpenTally(pair, OpeningJournal.beside(key));
            if (what.one != null) {
                openOne(open, what.one.source, Optional.ofNullable(what.one.since));
                return ExitStatus.VALID;
            }
            int failed = 0;
            List<TallyDesk.Opening> openings = desk(what.all.base).openings(what.all.primary);
            for (TallyDesk.Opening opening : openings) {
                failed += openWaiting(open, pair, opening) ? 0 : 1;
            }
            spec.commandLine()
                    .getOut()
                    .println((openings.size() - failed) + " of " + openings.size() + " elections opened");
            return failed == 0 ? ExitStatus.VALID : ExitStatus.INVALID;
        }

        /** Whatever is wrong with one election, the others still wait for this trustee. */
        private boolean openWaiting(OpenTally open, TrusteeKeyPair pair, TallyDesk.Opening opening) {
            Optional<Integer> given = opening.givenBy(pair.publicKey());
            if (given.isPresent()) {
                spec.commandLine()
                        .getOut()
                        .println(OneLine.of(opening.uuid() + ": given before as trustee " + given.get()));
                return true;
            }
            try {
                String address = what.all
                        .base
                        .resolve("/api/elections/" + opening.uuid())
                        .toString();
                openOne(open, address, Optional.empty());
                return true;
            } catch (IOException | RuntimeException e) {
                spec.commandLine().getErr().println(OneLine.of(opening.uuid() + ": " + e.getMessage()));
                return false;
            }
        }

        private void openOne(OpenTally open, String source, Optional<Path> since) throws IOException {
            if (!source.startsWith("http")) {
                Path archive = Path.of(source);
                String name = archive.getFileName().toString().replaceAll("\\.bel$", "");
                write(name, open.open(VerifyRequest.of(archive).since(since)));
                return;
            }
            RemoteRecord remote = new RemoteRecord(source);
            Path archive = Files.createTempFile("auditor-", ".bel");
            try {
                remote.download(archive);
                OpenedTally opened = open.open(VerifyRequest.of(archive)
                        .with(remote.ballotPaper(), Optional.empty())
                        .publishedAt(remote)
                        .since(since));
                if (out != null) {
                    write(remote.uuid(), opened);
                } else {
                    desk(remote.atOrigin("/")).handIn(remote.uuid(), opened);
                    spec.commandLine()
                            .getOut()
                            .println(remote.uuid() + ": verified, opened and handed in as trustee " + opened.owner());
                }
            } finally {
                Files.deleteIfExists(archive);
            }
        }

        private void write(String name, OpenedTally opened) throws IOException {
            Path folder = out != null ? out : Path.of("");
            Files.createDirectories(folder.toAbsolutePath());
            Path decryption = folder.resolve(name + ".partial-decryption.json");
            Files.write(decryption, opened.partialDecryption().canonicalBytes());
            Files.write(
                    folder.resolve(name + ".binding-proof.json"),
                    opened.bindingProof().canonicalBytes());
            spec.commandLine().getOut().println(name + ": verified and opened, see " + decryption);
        }

        private TallyDesk desk(URI base) throws IOException {
            String token = tokenFile != null ? Files.readString(tokenFile) : System.getenv("DAUYS_TOKEN");
            if (token == null || token.isBlank()) {
                throw new IllegalStateException(
                        "handing in needs an identity token, in --token-file or DAUYS_TOKEN; or use --out");
            }
            return new TallyDesk(base, token.strip());
        }
    }
}
