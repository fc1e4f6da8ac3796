package org.dauys.events.audit;

import java.nio.charset.StandardCharsets;
import org.dauys.events.json.CanonicalJson;

/**
 * The chain over the records of an audit trail. A record is the line that the export shows, to the byte and without its
 * line end; the head after it is SHA-256 of the head before it, a line feed and the record, in UTF-8.
 */
public final class AuditChain {

    /** The head before the first record. */
    public static final String START = "0".repeat(64);

    private AuditChain() {}

    /**
     * @param head 64 lowercase hexadecimal digits
     * @param line a record of the export
     * @return the head after it, of the same form
     */
    public static String next(String head, String line) {
        return CanonicalJson.sha256((head + "\n" + line).getBytes(StandardCharsets.UTF_8));
    }
}
