package org.dauys.registration.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionUuid;

/**
 * AES-256-GCM over a private credential. Election and member are authenticated with it, so that a row put elsewhere does
 * not open.
 */
final class CredentialSeal {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_ID_LENGTH = 16;

    private final SecretKey key;
    private final String keyId;
    private final SecureRandom random = new SecureRandom();

    private CredentialSeal(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.keyId =
                Sha256.ofDigest(Sha256.newMessageDigest().digest(key)).toHex().substring(0, KEY_ID_LENGTH);
    }

    /** @param base64 of 32 bytes, as in the key file */
    static CredentialSeal of(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == KEY_BYTES) {
                return new CredentialSeal(key);
            }
        } catch (IllegalArgumentException e) {
            // Answered below without the cause, whose message could quote the key.
        }
        throw new IllegalStateException("the credential encryption key is not 32 bytes in Base64");
    }

    /** A fresh key as a file holds it. */
    static String makeKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** Stored form. */
    record Sealed(byte[] nonce, byte[] bytes) {}

    /** Tells keys apart without telling anything of the key. */
    String keyId() {
        return keyId;
    }

    Sealed seal(ElectionUuid election, UUID member, PrivateCredential credential) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] text = credential.toDisplayString().getBytes(StandardCharsets.US_ASCII);
            return new Sealed(
                    nonce, cipher(Cipher.ENCRYPT_MODE, nonce, election, member).doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws IllegalStateException if it was sealed under another key, or for another election or member */
    PrivateCredential open(ElectionUuid election, UUID member, Sealed sealed) {
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, sealed.nonce(), election, member)
                    .doFinal(sealed.bytes());
            return PrivateCredential.parse(new String(text, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed credential does not open", e);
        }
    }

    /** Masked. */
    @Override
    public String toString() {
        return "CredentialSeal[" + keyId + "]";
    }

    private Cipher cipher(int mode, byte[] nonce, ElectionUuid election, UUID member) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((election.value() + "|" + member).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
