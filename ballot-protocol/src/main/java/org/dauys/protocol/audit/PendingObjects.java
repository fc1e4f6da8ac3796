package org.dauys.protocol.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.tally.PartialDecryption;

/** Objects that have been read but not yet referred to by an event: few, and bounded in number and in bytes. */
final class PendingObjects {
    private static final int MAX_OBJECTS = 16;

    /** Two million credentials and the rest of a set-up. */
    private static final int SETUP_BYTES = BelArchiveReader.MAX_ENTRY;

    /** The largest object of any later event is a partial decryption. */
    private static final int LATER_BYTES = PartialDecryption.MAX_LENGTH;

    private final Map<Sha256, byte[]> objects = new LinkedHashMap<>();
    private int bound = SETUP_BYTES;
    private int bytes;

    /** Makes the bound smaller: nothing as large as a list of credentials comes any more. */
    void setUp() {
        bound = LATER_BYTES;
    }

    /** How large the next object may be. */
    int room() {
        return Math.max(0, bound - bytes);
    }

    void add(Sha256 stated, byte[] content) {
        if (content.length > room()) {
            throw new DefectException(
                    RecordDefect.UNREFERENCED_OBJECT, "more than " + bound + " bytes to which no event refers");
        }
        if (!Sha256.of(content).equals(stated)) {
            throw new DefectException(
                    RecordDefect.WRONG_OBJECT_NAME, "object " + stated + " has other content than its name says");
        }
        bytes += content.length;
        if (objects.put(stated, content) != null || objects.size() > MAX_OBJECTS) {
            throw new DefectException(RecordDefect.UNREFERENCED_OBJECT, "no event refers to object " + stated);
        }
    }

    byte[] take(Sha256 hash) {
        return find(hash)
                .orElseThrow(() -> new DefectException(RecordDefect.MISSING_OBJECT, "object " + hash + " is missing"));
    }

    Optional<byte[]> find(Sha256 hash) {
        Optional<byte[]> content = Optional.ofNullable(objects.remove(hash));
        bytes -= content.map(each -> each.length).orElse(0);
        return content;
    }

    void requireNone() {
        objects.keySet().stream().findFirst().ifPresent(hash -> {
            throw new DefectException(RecordDefect.UNREFERENCED_OBJECT, "no event refers to object " + hash);
        });
    }
}
