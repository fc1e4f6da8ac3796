package org.dauys.protocol.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dauys.protocol.archive.ArchiveEntry;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.archive.MalformedArchiveException;
import org.dauys.protocol.digest.Sha256;

/**
 * Holds a record against a copy of it that was taken earlier (§3.5.1 step 2): every event of the copy must still stand
 * at its height. Says nothing else of either; verify both.
 */
public final class EarlierCopy {
    private EarlierCopy() {}

    /**
     * Compares event by event. An earlier copy that is cut off ends before the entry that is not whole: so does a
     * download that was interrupted.
     *
     * @return the first event of the earlier copy that has been changed, dropped or moved, if any
     * @throws IOException if the earlier copy is no archive, which is not the record's fault
     */
    public static Optional<Finding> compare(Path earlier, Path now) throws IOException {
        try (InputStream earlierIn = open(earlier);
                InputStream nowIn = open(now)) {
            Optional<BelArchiveReader> before = ofEarlier(earlier, () -> Optional.of(new BelArchiveReader(earlierIn)));
            return before.isEmpty() ? Optional.empty() : compare(earlier, before.get(), nowIn);
        }
    }

    private static Optional<Finding> compare(Path earlier, BelArchiveReader before, InputStream nowIn)
            throws IOException {
        int height = 0;
        try {
            BelArchiveReader after = new BelArchiveReader(nowIn);
            Optional<ArchiveEntry> event = ofEarlier(earlier, before::nextEvent);
            while (event.isPresent()) {
                Optional<String> today = after.nextEvent().map(ArchiveEntry::name);
                if (!today.equals(event.map(ArchiveEntry::name))) {
                    return Optional.of(finding(height, event.get(), today.isEmpty()));
                }
                height++;
                event = ofEarlier(earlier, before::nextEvent);
            }
            return Optional.empty();
        } catch (MalformedArchiveException e) {
            return Optional.of(new Finding(
                    height,
                    e.truncated() ? RecordDefect.TRUNCATED_ARCHIVE : RecordDefect.MALFORMED_ARCHIVE,
                    Optional.empty(),
                    String.valueOf(e.getMessage())));
        }
    }

    private static Finding finding(int height, ArchiveEntry event, boolean shorter) {
        // A name is anybody's text until it has the form of a digest.
        String what = Sha256.isLowercaseHex(event.statedHash())
                ? "event " + event.statedHash()
                : "the event at byte " + event.offset();
        return new Finding(
                height,
                shorter ? RecordDefect.ROLLED_BACK : RecordDefect.CHANGED_SINCE,
                Optional.empty(),
                shorter
                        ? "the record ends before " + what + " of the earlier copy"
                        : "the earlier copy has " + what + " here");
    }

    /** A step of reading the earlier copy. */
    private interface Step<T> {
        Optional<T> read() throws IOException;
    }

    private static <T> Optional<T> ofEarlier(Path earlier, Step<T> step) throws IOException {
        try {
            return step.read();
        } catch (MalformedArchiveException e) {
            if (e.truncated()) {
                return Optional.empty();
            }
            throw new IOException("the earlier copy " + earlier + " is not an archive: " + e.getMessage(), e);
        }
    }

    private static InputStream open(Path archive) throws IOException {
        return new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
    }
}
