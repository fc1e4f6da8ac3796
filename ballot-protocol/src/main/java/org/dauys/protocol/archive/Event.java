package org.dauys.protocol.archive;

import static org.dauys.protocol.json.MalformedMessageException.Kind.NOT_CANONICAL;

import java.util.Optional;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.json.MalformedMessageException;

/**
 * An event of the chain (§4.4).
 *
 * @param parent digest of the event before; absent in the first
 * @param height 0 in the first event, one more in each
 * @param type what happened
 * @param payload digest of the object it is about, if the type has one
 */
public record Event(Optional<Sha256> parent, int height, EventType type, Optional<Sha256> payload) {
    /** Bound on the canonical bytes. */
    public static final int MAX_LENGTH = 1024;

    /** The bytes of the event object. */
    public byte[] canonicalBytes() {
        CanonicalWriter out = new CanonicalWriter().raw("{");
        parent.ifPresent(hash -> out.raw("\"parent\":").quoted(hash.toHex()).raw(","));
        out.raw("\"height\":").integer(height);
        out.raw(",\"type\":").quoted(type.label());
        payload.ifPresent(hash -> out.raw(",\"payload\":").quoted(hash.toHex()));
        return out.raw("}").toBytes();
    }

    /** The digest of {@link #canonicalBytes}: the name of the event, and the parent of the next. */
    public Sha256 hash() {
        return Sha256.of(canonicalBytes());
    }

    /** @throws MalformedMessageException unless the canonical form */
    public static Event parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, MAX_LENGTH);
        in.expect("{");
        Optional<Sha256> parent = Optional.empty();
        if (in.accept("\"parent\":")) {
            parent = Optional.of(in.digest());
            in.expect(",");
        }
        in.expect("\"height\":");
        int height = in.integer(Integer.MAX_VALUE);
        in.expect(",\"type\":");
        EventType type = EventType.ofLabel(in.plain(32))
                .orElseThrow(() -> new MalformedMessageException(NOT_CANONICAL, "an unknown type of event"));
        Optional<Sha256> payload = in.accept(",\"payload\":") ? Optional.of(in.digest()) : Optional.empty();
        in.expect("}");
        in.end();
        return new Event(parent, height, type, payload);
    }
}
