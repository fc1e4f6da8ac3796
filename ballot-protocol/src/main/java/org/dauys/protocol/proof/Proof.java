package org.dauys.protocol.proof;

import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;

/** Challenge and response of a sigma protocol made non-interactive (§4.3). */
public record Proof(Scalar challenge, Scalar response) {
    /** Appends the JSON of this proof. */
    public void write(CanonicalWriter out) {
        out.raw("{\"challenge\":").scalar(challenge).raw(",\"response\":").scalar(response);
        out.raw("}");
    }

    /** Reads a proof. */
    public static Proof read(CanonicalReader in) {
        in.expect("{\"challenge\":");
        Scalar challenge = in.scalar();
        in.expect(",\"response\":");
        Scalar response = in.scalar();
        in.expect("}");
        return new Proof(challenge, response);
    }
}
