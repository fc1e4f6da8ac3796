package org.dauys.simulator.trustee;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.auditor.trustee.KeyFile;
import org.dauys.auditor.trustee.OpenTally;
import org.dauys.auditor.trustee.OpeningJournal;
import org.dauys.auditor.trustee.TallyDesk;
import org.dauys.auditor.verify.VerifyRequest;
import org.dauys.simulator.http.Api;

/** A trustee with the auditor tool: key on the own disk, nothing opened that does not verify. */
public final class Trustee {

    private final String name;
    private final Api api;
    private final Path keyFile;
    private final TallyDesk desk;

    /**
     * @param api with the trustee's token
     * @param keys folder in which this trustee keeps the key
     */
    public Trustee(String name, Api api, Path keys) {
        this.name = name;
        this.api = api;
        this.keyFile = keys.resolve(name.replace(' ', '-') + ".privkey");
        this.desk = new TallyDesk(api.base(), api.token().orElseThrow());
    }

    public String name() {
        return name;
    }

    public Path keyFile() {
        return keyFile;
    }

    /** Makes a key, if there is none, and hands in its public half. */
    public void giveKey(String primary) {
        Path publicKey = keyFile.resolveSibling(keyFile.getFileName().toString().replace(".privkey", ".pubkey"));
        try {
            Files.createDirectories(keyFile.toAbsolutePath().getParent());
            if (!Files.exists(keyFile)) {
                KeyFile.generate(keyFile, publicKey);
            }
            desk.handInKey(primary, name, Files.readAllBytes(publicKey));
        } catch (IOException e) {
            throw new UncheckedIOException("trustee " + name, e);
        }
    }

    /** Verifies the whole record of an election and decrypts this trustee's share. */
    public void open(String uuid) {
        try {
            Path archive = Files.createTempFile("trustee-", ".bel");
            try {
                RemoteRecord remote = new RemoteRecord(api.base() + "/api/elections/" + uuid);
                remote.download(archive);
                OpenTally open = new OpenTally(KeyFile.read(keyFile), OpeningJournal.beside(keyFile));
                desk.handIn(
                        uuid,
                        open.open(VerifyRequest.of(archive)
                                .with(remote.ballotPaper(), Optional.empty())
                                .publishedAt(remote)));
            } finally {
                Files.deleteIfExists(archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("trustee " + name + ", election " + uuid, e);
        }
    }
}
