package org.dauys.protocol.ballot;

import static org.dauys.protocol.json.MalformedMessageException.Kind.NOT_CANONICAL;

import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionHash;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.json.MalformedMessageException;

/** What stands first in a ballot (§4.17) and can be read without any cryptography. */
public record BallotHeader(ElectionUuid electionUuid, ElectionHash electionHash, PublicCredential credential) {

    /**
     * Reads the beginning of a ballot only; nothing is said about the rest.
     *
     * @throws MalformedMessageException if the beginning is not canonical
     */
    public static BallotHeader parse(byte[] ballot) {
        return read(new CanonicalReader(ballot, Ballot.MAX_LENGTH));
    }

    static BallotHeader read(CanonicalReader in) {
        in.expect("{\"election_uuid\":");
        String uuid = in.plain(ElectionUuid.MAX_LENGTH);
        in.expect(",\"election_hash\":");
        Sha256 hash = in.base64Digest();
        in.expect(",\"credential\":");
        String credential = in.hex64();
        try {
            return new BallotHeader(ElectionUuid.parse(uuid), new ElectionHash(hash), new PublicCredential(credential));
        } catch (MalformedMessageException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(NOT_CANONICAL, e.getMessage());
        }
    }

    void write(CanonicalWriter out) {
        out.raw("{\"election_uuid\":").quoted(electionUuid.value());
        out.raw(",\"election_hash\":").quoted(electionHash.toBase64());
        out.raw(",\"credential\":").quoted(credential.hex());
    }

    /** S0 of §4.11: φ, a bar, and the public credential. */
    String context() {
        return electionHash.toBase64() + "|" + credential.hex();
    }
}
