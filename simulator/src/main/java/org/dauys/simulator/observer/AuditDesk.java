package org.dauys.simulator.observer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.auditor.verify.Verdict;
import org.dauys.auditor.verify.VerifyRecord;
import org.dauys.auditor.verify.VerifyRequest;
import org.dauys.protocol.audit.VerificationProgress;
import org.dauys.protocol.digest.Sha256;
import org.dauys.simulator.http.Api;

/** An observer with the auditor tool: saves copies, verifies records against what was published beside them. */
public final class AuditDesk {

    private final Api api;
    private final Path folder;

    /** @param folder for the copies */
    public AuditDesk(Api api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    /** Saves the record of an election as it is now. */
    public Path save(String uuid, String suffix) {
        try {
            Files.createDirectories(folder);
            Path archive = folder.resolve(uuid + suffix);
            Files.deleteIfExists(archive);
            remote(uuid).download(archive);
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot save the record of " + uuid, e);
        }
    }

    /**
     * Verifies a saved record completely.
     *
     * @param earlier a copy from before, if there is one
     * @param receipts whose ballots must be in the record
     */
    public Verdict verify(String uuid, Path archive, Optional<Path> earlier, List<byte[]> receipts) {
        try {
            RemoteRecord remote = remote(uuid);
            return new VerifyRecord(VerificationProgress.NONE)
                    .verify(new VerifyRequest(
                            archive,
                            earlier,
                            remote.ballotPaper(),
                            Optional.of(Sha256.of(api.tryGet("/api/registration/elections/" + uuid + "/credentials")
                                    .body())),
                            receipts,
                            Optional.of(remote.bindingProofs()),
                            Optional.of(remote),
                            Runtime.getRuntime().availableProcessors()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot verify the record of " + uuid, e);
        }
    }

    private RemoteRecord remote(String uuid) {
        return new RemoteRecord(api.base() + "/api/elections/" + uuid);
    }
}
