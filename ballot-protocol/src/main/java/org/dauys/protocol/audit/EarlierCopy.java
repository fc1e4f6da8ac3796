package org.dauys.protocol.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.archive.MalformedArchiveException;

/**
 * Holds a record against a copy of it that was taken earlier (§3.5.1 step 2): every event of the copy must still stand
 * at its height. Says nothing else of either; verify both.
 */
public final class EarlierCopy {
    private EarlierCopy() {}

    /**
     * Compares event by event.
     *
     * @return the first event of the earlier copy that has been changed, dropped or moved, if any
     */
    public static Optional<Finding> compare(Path earlier, Path now) throws IOException {
        try (InputStream earlierIn = open(earlier);
                InputStream nowIn = open(now)) {
            BelArchiveReader before = new BelArchiveReader(earlierIn);
            BelArchiveReader after = new BelArchiveReader(nowIn);
            int height = 0;
            for (Optional<String> name = nextEvent(before); name.isPresent(); name = nextEvent(before)) {
                Optional<String> today = nextEvent(after);
                if (!today.equals(name)) {
                    boolean shorter = today.isEmpty();
                    return Optional.of(new Finding(
                            height,
                            shorter ? RecordDefect.ROLLED_BACK : RecordDefect.CHANGED_SINCE,
                            Optional.empty(),
                            shorter
                                    ? "the record ends before event " + name.get() + " of the earlier copy"
                                    : "the earlier copy has event " + name.get() + " here"));
                }
                height++;
            }
            return Optional.empty();
        } catch (MalformedArchiveException e) {
            return Optional.of(
                    new Finding(0, RecordDefect.MALFORMED_ARCHIVE, Optional.empty(), String.valueOf(e.getMessage())));
        }
    }

    private static InputStream open(Path archive) throws IOException {
        return new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
    }

    private static Optional<String> nextEvent(BelArchiveReader reader) throws IOException {
        return reader.nextEvent().map(entry -> entry.name());
    }
}
