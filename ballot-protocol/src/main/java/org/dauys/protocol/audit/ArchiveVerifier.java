package org.dauys.protocol.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dauys.protocol.archive.ArchiveEntry;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.archive.MalformedArchiveException;
import org.dauys.protocol.archive.TarEntries;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.protocol.digest.Sha256;

/**
 * Verifies a whole record from its archive, streaming: held at one time are the list of credentials, a bounded number of
 * bytes of ballots under way, and some hundred bytes per ballot to know where it stands. Nothing that an archive states
 * makes it hold more.
 */
public final class ArchiveVerifier {
    private record Place(long offset, int size) {}

    private final VerifierOptions options;
    private final VerificationProgress progress;

    /** @param progress is told on the calling thread */
    public ArchiveVerifier(VerifierOptions options, VerificationProgress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Verifies the archive in this file, which must not change meanwhile except by growing. */
    public RecordVerification verify(Path archive) throws IOException {
        try (FileChannel channel = FileChannel.open(archive);
                InputStream in = new BufferedInputStream(Files.newInputStream(archive), 1 << 16)) {
            Map<Sha256, Place> places = new HashMap<>();
            BallotSource source = tracker -> read(channel, places, tracker);
            try (RecordVerifier verifier = new RecordVerifier(options, source, progress)) {
                feed(in, verifier, places);
                return new RecordVerification(verifier.summary(), verifier.contents(), verifier.finding());
            }
        }
    }

    private static void feed(InputStream in, RecordVerifier verifier, Map<Sha256, Place> places) throws IOException {
        try {
            BelArchiveReader reader = new BelArchiveReader(in);
            Optional<ArchiveEntry> entry = reader.next(verifier.room());
            while (entry.isPresent() && verifier.finding().isEmpty()) {
                accept(entry.get(), verifier, places);
                entry = reader.next(verifier.room());
            }
            verifier.finish();
        } catch (MalformedArchiveException e) {
            verifier.fail(
                    e.truncated() ? RecordDefect.TRUNCATED_ARCHIVE : RecordDefect.MALFORMED_ARCHIVE,
                    String.valueOf(e.getMessage()));
        }
    }

    private static void accept(ArchiveEntry entry, RecordVerifier verifier, Map<Sha256, Place> places) {
        boolean event = entry.kind() == ArchiveEntry.Kind.EVENT;
        // Such a name is not repeated: it is whatever the author of the archive wants a reader of the verdict to see.
        String otherwise = "the entry at byte " + entry.offset() + " is not named by a digest";
        if (!Sha256.isLowercaseHex(entry.statedHash())) {
            verifier.fail(RecordDefect.WRONG_OBJECT_NAME, otherwise);
            return;
        }
        Sha256 stated = Sha256.parseHex(entry.statedHash());
        String expected = event ? TarEntries.eventName(stated) : TarEntries.dataName(stated);
        if (!entry.name().equals(expected)) {
            verifier.fail(RecordDefect.WRONG_OBJECT_NAME, otherwise);
        } else if (event) {
            verifier.event(stated, entry.content());
        } else {
            if (entry.content().length <= Ballot.MAX_LENGTH) {
                places.put(stated, new Place(entry.offset() + TarEntries.BLOCK, entry.content().length));
            }
            verifier.object(stated, entry.content());
        }
    }

    private static byte[] read(FileChannel channel, Map<Sha256, Place> places, Tracker tracker) {
        Place place = places.get(tracker.digest());
        if (place == null) {
            throw new IllegalArgumentException("no ballot with this tracker");
        }
        ByteBuffer content = ByteBuffer.allocate(place.size());
        try {
            while (content.hasRemaining()) {
                if (channel.read(content, place.offset() + content.position()) < 0) {
                    throw new IOException("the archive has become shorter");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content.array();
    }
}
