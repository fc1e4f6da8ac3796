package org.dauys.voting.receipt;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;

/** The Ed25519 key pair that signs receipts. Its text shows the id alone. */
public final class ReceiptKey {

    /** Of the JCA, and as published. */
    public static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;
    private final String id;

    /** @throws IllegalArgumentException if private and public key do not belong together */
    ReceiptKey(KeyPair pair) {
        this.pair = pair;
        this.id = idOf(pair.getPublic());
        byte[] probe = {1, 2, 3};
        if (!verifies(pair.getPublic(), probe, sign(probe))) {
            throw new IllegalArgumentException("the private and the public receipt key do not belong together");
        }
    }

    static ReceiptKey generate() {
        try {
            return new ReceiptKey(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    /** The first 16 hexadecimal digits of the SHA-256 of the X.509 form. */
    public String id() {
        return id;
    }

    /** X.509 form. */
    byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }

    /** PKCS #8 form. A secret. */
    byte[] privateKey() {
        return pair.getPrivate().getEncoded();
    }

    /** Signature, Base64. */
    String sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a receipt", e);
        }
    }

    private static boolean verifies(PublicKey key, byte[] message, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String idOf(PublicKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ReceiptKey[" + id + "]";
    }
}
