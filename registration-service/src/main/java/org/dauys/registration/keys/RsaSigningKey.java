package org.dauys.registration.keys;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** An RSA key for RS256 with its public JWK (RFC 7517); its id is the RFC 7638 thumbprint. */
public final class RsaSigningKey {

    private static final int BITS = 2048;
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final RSAPrivateCrtKey key;

    private RsaSigningKey(RSAPrivateCrtKey key) {
        this.key = key;
    }

    /** The key of that file, PKCS#8 in PEM. */
    public static RsaSigningKey from(KeyFiles files, Optional<Path> configured, String name) {
        return parse(files.readOrMake(configured, name, RsaSigningKey::makePem));
    }

    static RsaSigningKey parse(String pem) {
        try {
            String base64 = pem.replace(BEGIN, "").replace(END, "");
            PrivateKey parsed = KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
            return new RsaSigningKey((RSAPrivateCrtKey) parsed);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            // Without the cause: its message could quote the key.
            throw new IllegalStateException("a signing key file is not an RSA key in PKCS#8 PEM");
        }
    }

    static String makePem() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
            return BEGIN + "\n" + lines + "\n" + END + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    public PrivateKey privateKey() {
        return key;
    }

    public PublicKey publicKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** The public key as a JWK, compact JSON. */
    public String publicJwk() {
        return "{\"alg\":\"RS256\",\"e\":\"" + base64(key.getPublicExponent()) + "\",\"kid\":\"" + keyId()
                + "\",\"kty\":\"RSA\",\"n\":\"" + base64(key.getModulus()) + "\",\"use\":\"sig\"}";
    }

    /** The thumbprint. */
    public String keyId() {
        String members = "{\"e\":\"" + base64(key.getPublicExponent()) + "\",\"kty\":\"RSA\",\"n\":\""
                + base64(key.getModulus()) + "\"}";
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sha256(members.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Masked. */
    @Override
    public String toString() {
        return "RsaSigningKey[" + keyId() + "]";
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
