package org.dauys.voting.admission;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dauys.events.admission.AdmissionPass;

/**
 * The key of the waiting room. Passes are signed, so that registration-service needs no secret of ours to check them; tickets,
 * which only we read and thousands of times a second, carry a MAC under a key derived from it.
 */
final class RoomKey {

    private static final String MAC = "HmacSHA256";

    private final KeyPair pair;
    private final SecretKeySpec ticketKey;

    private RoomKey(KeyPair pair) {
        this.pair = pair;
        this.ticketKey = new SecretKeySpec(
                mac(
                        new SecretKeySpec(pair.getPrivate().getEncoded(), MAC),
                        "dauys-waiting-room-tickets".getBytes(StandardCharsets.US_ASCII)),
                MAC);
    }

    static RoomKey generate() {
        try {
            return new RoomKey(
                    KeyPairGenerator.getInstance(AdmissionPass.ALGORITHM).generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform of ours has Ed25519", e);
        }
    }

    /** @throws IllegalArgumentException if it is no such key; the message holds no part of it */
    static RoomKey of(byte[] privateBytes, byte[] publicBytes) {
        try {
            KeyFactory factory = KeyFactory.getInstance(AdmissionPass.ALGORITHM);
            return new RoomKey(new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(publicBytes)),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(privateBytes))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the key of the waiting room is no Ed25519 key pair");
        }
    }

    byte[] privateBytes() {
        return pair.getPrivate().getEncoded();
    }

    /** X.509 form. */
    byte[] publicBytes() {
        return pair.getPublic().getEncoded();
    }

    PrivateKey passKey() {
        return pair.getPrivate();
    }

    byte[] ticketMac(byte[] content) {
        return mac(ticketKey, content);
    }

    private static byte[] mac(SecretKeySpec key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + MAC, e);
        }
    }
}
