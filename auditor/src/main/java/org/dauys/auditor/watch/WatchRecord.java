package org.dauys.auditor.watch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.dauys.auditor.record.PastChangedException;
import org.dauys.auditor.record.RecordObjects;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.auditor.record.RemoteRecord.LastEvent;
import org.dauys.protocol.audit.Finding;
import org.dauys.protocol.audit.GrowingArchive;
import org.dauys.protocol.audit.RecordDefect;
import org.dauys.protocol.audit.RecordVerification;
import org.dauys.protocol.audit.VerificationProgress;
import org.dauys.protocol.audit.VerifierOptions;
import org.dauys.protocol.digest.Sha256;

/**
 * Keeps a verified copy of a record and compares every new state with it. The copy only ever grows by what continues it
 * and verifies; whatever does not is kept aside as evidence. What has been verified is not read again while the program
 * runs. Not thread-safe.
 */
public final class WatchRecord implements AutoCloseable {

    private final RemoteRecord remote;
    private final Path copy;
    private final int threads;
    private Optional<GrowingArchive> verified = Optional.empty();
    private int verifiedHeight = -1;
    private Optional<Sha256> head = Optional.empty();

    /**
     * @param folder where the copy is kept, as {@code <uuid>.bel}; a copy that is there is verified first and continued
     */
    public WatchRecord(RemoteRecord remote, Path folder, int threads) throws IOException {
        this.remote = remote;
        this.threads = threads;
        Files.createDirectories(folder);
        this.copy = folder.resolve(remote.uuid() + ".bel");
    }

    /** The copy. */
    public Path copy() {
        return copy;
    }

    /**
     * Looks once.
     *
     * @throws IOException if the server cannot be reached or its answer cannot be used; nothing is concluded from that
     */
    public Sighting look() throws IOException {
        if (verified.isEmpty() && Files.exists(copy)) {
            // A program that was ended while it downloaded leaves part of an entry, which says nothing of the server.
            cut(new RecordObjects(copy).endOfEvents());
            Optional<Finding> own = Files.exists(copy) ? verify() : Optional.empty();
            if (own.isPresent()) {
                return Sighting.alarm("the copy kept here does not verify: " + own.get());
            }
        }
        LastEvent last = remote.lastEvent();
        long have = Files.exists(copy) ? Files.size(copy) : 0;
        if (last.pos() < have || last.height() < verifiedHeight) {
            return Sighting.alarm("ROLLED_BACK: the board ends at height " + last.height() + ", height "
                    + verifiedHeight + " was seen before");
        }
        if (last.pos() == have) {
            return head.map(Sha256::toHex).equals(Optional.of(last.hash()))
                    ? Sighting.unchanged(verifiedHeight)
                    : Sighting.alarm("CHANGED_SINCE: the head at height " + last.height() + " is " + last.hash()
                            + ", was " + head.map(Sha256::toHex).orElse("-"));
        }
        return grow(have);
    }

    /** Stops the verification; the copy stays. */
    @Override
    public void close() throws IOException {
        if (verified.isPresent()) {
            verified.get().close();
            verified = Optional.empty();
        }
    }

    private Sighting grow(long have) throws IOException {
        int before = verifiedHeight;
        try {
            remote.download(copy);
        } catch (PastChangedException e) {
            return Sighting.alarm(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            cut(have);
            throw e;
        }
        Optional<Finding> finding = verify();
        if (finding.isEmpty()) {
            return Sighting.grown(before, verifiedHeight);
        }
        if (finding.get().reason() == RecordDefect.TRUNCATED_ARCHIVE) {
            cut(have);
            throw new IOException("what was sent ends within an entry");
        }
        Path evidence = copy.resolveSibling(remote.uuid() + ".evidence.bel");
        Files.copy(copy, evidence, StandardCopyOption.REPLACE_EXISTING);
        cut(have);
        return Sighting.alarm((before >= 0 && finding.get().height() <= before + 1
                        ? "CHANGED_SINCE: what is served does not continue what was seen: "
                        : "")
                + finding.get()
                + " (kept as " + evidence + ")");
    }

    private void cut(long length) throws IOException {
        if (!Files.exists(copy)) {
            return;
        }
        if (length == 0) {
            Files.delete(copy);
        } else if (length < Files.size(copy)) {
            try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
                file.setLength(length);
            }
        }
    }

    /** Verifies what the copy has more than before. After a finding the next call begins anew. */
    private Optional<Finding> verify() throws IOException {
        if (verified.isEmpty()) {
            VerifierOptions options =
                    VerifierOptions.defaults().withThreads(threads).trustingBallotsUpTo(verifiedHeight);
            verified = Optional.of(GrowingArchive.open(copy, options, VerificationProgress.NONE));
        }
        RecordVerification verification = verified.get().verify();
        if (verification.isValid()) {
            verifiedHeight = verification.summary().height();
            head = verification.summary().headHash();
        } else {
            close();
        }
        return verification.finding();
    }
}
