package org.dauys.protocol.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dauys.protocol.digest.Sha256;

/** Objects that have been read but not yet referred to by an event: few, and bounded. */
final class PendingObjects {
    private static final int MAX_OBJECTS = 16;

    private final Map<Sha256, byte[]> objects = new LinkedHashMap<>();

    void add(Sha256 stated, byte[] content) {
        if (!Sha256.of(content).equals(stated)) {
            throw new DefectException(
                    RecordDefect.WRONG_OBJECT_NAME, "object " + stated + " has other content than its name says");
        }
        if (objects.put(stated, content) != null || objects.size() > MAX_OBJECTS) {
            throw new DefectException(RecordDefect.UNREFERENCED_OBJECT, "no event refers to object " + stated);
        }
    }

    byte[] take(Sha256 hash) {
        return find(hash)
                .orElseThrow(() -> new DefectException(RecordDefect.MISSING_OBJECT, "object " + hash + " is missing"));
    }

    Optional<byte[]> find(Sha256 hash) {
        return Optional.ofNullable(objects.remove(hash));
    }

    void requireNone() {
        objects.keySet().stream().findFirst().ifPresent(hash -> {
            throw new DefectException(RecordDefect.UNREFERENCED_OBJECT, "no event refers to object " + hash);
        });
    }
}
