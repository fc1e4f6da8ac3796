package org.dauys.protocol.trustee;

import java.util.Optional;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.proof.Proof;
import org.dauys.protocol.proof.SchnorrProof;

/**
 * A trustee's public key with proof of possession (§4.5).
 *
 * @param pok proof of knowledge of the private key
 * @param publicKey X, not the identity
 * @param name how the reference tool may label a trustee; absent in the specification, kept where it occurs
 */
public record TrusteePublicKey(Proof pok, GroupElement publicKey, Optional<String> name) {
    /** Bound on the canonical bytes. */
    public static final int MAX_LENGTH = 4096;

    public TrusteePublicKey {
        if (publicKey.isIdentity()) {
            throw new IllegalArgumentException("a trustee key is not the identity");
        }
    }

    /** Whether the proof of possession holds. */
    public boolean check() {
        return SchnorrProof.verifyTrusteeKey(publicKey, pok);
    }

    /** The same key under this name. */
    public TrusteePublicKey withName(String label) {
        return new TrusteePublicKey(pok, publicKey, Optional.of(label));
    }

    /** What a trustee hands to the election's administrator; the reference tool's .pubkey file without its line end. */
    public byte[] canonicalBytes() {
        CanonicalWriter out = new CanonicalWriter(512);
        write(out);
        return out.toBytes();
    }

    /**
     * Reads a key as a trustee hands it in, with or without a line end; the proof is not checked.
     *
     * @throws org.dauys.protocol.json.MalformedMessageException unless the canonical form
     */
    public static TrusteePublicKey parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, MAX_LENGTH);
        TrusteePublicKey key = read(in);
        in.accept("\n");
        in.end();
        return key;
    }

    void write(CanonicalWriter out) {
        out.raw("{\"pok\":");
        pok.write(out);
        out.raw(",\"public_key\":").element(publicKey);
        name.ifPresent(text -> out.raw(",\"name\":").string(text));
        out.raw("}");
    }

    static TrusteePublicKey read(CanonicalReader in) {
        in.expect("{\"pok\":");
        Proof pok = Proof.read(in);
        in.expect(",\"public_key\":");
        GroupElement publicKey = in.element();
        Optional<String> name = in.accept(",\"name\":") ? Optional.of(in.string()) : Optional.empty();
        in.expect("}");
        return new TrusteePublicKey(pok, publicKey, name);
    }
}
