package org.dauys.protocol.trustee;

import java.security.SecureRandom;
import java.util.Optional;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.protocol.proof.SchnorrProof;

/** A "Single" trustee's key pair (§4.5). Whoever prints one sees the public key only. */
public final class TrusteeKeyPair {
    private final Scalar privateKey;
    private final GroupElement publicKey;

    private TrusteeKeyPair(Scalar privateKey) {
        if (privateKey.isZero()) {
            throw new IllegalArgumentException("a private key is not zero");
        }
        this.privateKey = privateKey;
        this.publicKey = GroupElement.generatorTimes(privateKey);
    }

    /** A fresh key pair. */
    public static TrusteeKeyPair generate(SecureRandom random) {
        Scalar key = Scalar.random(random);
        while (key.isZero()) {
            key = Scalar.random(random);
        }
        return new TrusteeKeyPair(key);
    }

    /** The pair of this private key, not zero. */
    public static TrusteeKeyPair fromPrivateKey(Scalar privateKey) {
        return new TrusteeKeyPair(privateKey);
    }

    /**
     * Reads a private key in the reference tool's form: a quoted decimal number, not zero, with or without a line end.
     *
     * @throws MalformedMessageException for anything else, without a word of what stands there
     */
    public static TrusteeKeyPair parsePrivateKey(byte[] json) {
        CanonicalReader in = new CanonicalReader(json, 128);
        Scalar key = in.scalar();
        in.accept("\n");
        in.end();
        if (key.isZero()) {
            throw new MalformedMessageException(
                    MalformedMessageException.Kind.INVALID_SCALAR, "a private key is not zero");
        }
        return new TrusteeKeyPair(key);
    }

    /** The private key in the reference tool's form. A secret. */
    public byte[] privateKeyJson() {
        return new CanonicalWriter().scalar(privateKey).toBytes();
    }

    /** The private key x. A secret. */
    public Scalar privateKey() {
        return privateKey;
    }

    /** X = g^x. */
    public GroupElement publicKey() {
        return publicKey;
    }

    /** The public key with a fresh proof of possession, without a name. */
    public TrusteePublicKey prove(SecureRandom random) {
        return new TrusteePublicKey(
                SchnorrProof.proveTrusteeKey(privateKey, publicKey, random), publicKey, Optional.empty());
    }

    @Override
    public String toString() {
        return "TrusteeKeyPair[publicKey=" + publicKey.encode() + "]";
    }
}
