package org.dauys.protocol.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dauys.protocol.archive.ArchiveEntry;
import org.dauys.protocol.archive.ArchiveHeader;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.archive.MalformedArchiveException;
import org.dauys.protocol.archive.TarEntries;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.protocol.digest.Sha256;

/**
 * Verifies a record in a file to which more and more of it is appended: every call goes on where the one before it
 * stopped, so that following a record costs no more than verifying it once. Held between calls is what
 * {@link ArchiveVerifier} says. After a finding nothing more is accepted. Not thread-safe.
 */
public final class GrowingArchive implements AutoCloseable {
    private record Place(long offset, int size) {}

    private final FileChannel channel;
    private final RecordVerifier verifier;
    private final Map<Sha256, Place> places = new HashMap<>();
    private Optional<ArchiveHeader> header = Optional.empty();
    private long position;

    private GrowingArchive(FileChannel channel, VerifierOptions options, VerificationProgress progress) {
        this.channel = channel;
        this.verifier = new RecordVerifier(options, this::ballot, progress);
    }

    /**
     * Begins with the archive in this file, which must not change except by growing. Reads nothing yet.
     *
     * @param progress is told on the calling thread
     */
    public static GrowingArchive open(Path archive, VerifierOptions options, VerificationProgress progress)
            throws IOException {
        return new GrowingArchive(FileChannel.open(archive), options, progress);
    }

    /** Verifies what has been appended since the last call, up to the end of the file. */
    public RecordVerification verify() throws IOException {
        try {
            InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(position)), 1 << 16);
            BelArchiveReader reader =
                    header.isPresent() ? BelArchiveReader.resume(in, header.get(), position) : new BelArchiveReader(in);
            header = Optional.of(reader.header());
            feed(reader);
            position = reader.position();
            verifier.finish();
        } catch (MalformedArchiveException e) {
            verifier.fail(
                    e.truncated() ? RecordDefect.TRUNCATED_ARCHIVE : RecordDefect.MALFORMED_ARCHIVE,
                    String.valueOf(e.getMessage()));
        }
        return new RecordVerification(verifier.summary(), verifier.contents(), verifier.finding());
    }

    @Override
    public void close() throws IOException {
        verifier.close();
        channel.close();
    }

    private void feed(BelArchiveReader reader) throws IOException {
        Optional<ArchiveEntry> entry = reader.next(verifier.room());
        while (entry.isPresent() && verifier.finding().isEmpty()) {
            accept(entry.get());
            entry = reader.next(verifier.room());
        }
    }

    private void accept(ArchiveEntry entry) {
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

    private byte[] ballot(Tracker tracker) {
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
