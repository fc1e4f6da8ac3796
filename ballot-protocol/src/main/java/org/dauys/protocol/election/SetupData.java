package org.dauys.protocol.election;

import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;

/** What the Setup event refers to (§4.10): the digests of election, trustees and public credentials. */
public record SetupData(Sha256 election, Sha256 trustees, Sha256 credentials) {
    /** The payload of the Setup event. */
    public byte[] canonicalBytes() {
        CanonicalWriter out = new CanonicalWriter();
        out.raw("{\"election\":").quoted(election.toHex());
        out.raw(",\"trustees\":").quoted(trustees.toHex());
        out.raw(",\"credentials\":").quoted(credentials.toHex());
        return out.raw("}").toBytes();
    }

    /** @throws org.dauys.protocol.json.MalformedMessageException unless the canonical form */
    public static SetupData parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, 1024);
        in.expect("{\"election\":");
        Sha256 election = in.digest();
        in.expect(",\"trustees\":");
        Sha256 trustees = in.digest();
        in.expect(",\"credentials\":");
        Sha256 credentials = in.digest();
        in.expect("}");
        in.end();
        return new SetupData(election, trustees, credentials);
    }
}
