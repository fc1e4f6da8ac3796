package org.dauys.voting.receipt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.kit.secret.SecretFile;

/** A PEM file with a {@code PRIVATE KEY} (PKCS #8) and a {@code PUBLIC KEY} (X.509) block. */
final class ReceiptKeyFile {

    private ReceiptKeyFile() {}

    /** Reads the file, or makes one with a fresh key that only its owner can read. */
    static ReceiptKey readOrCreate(Path file) {
        if (!Files.exists(file)) {
            try {
                SecretFile.makeOnce(file, pem(ReceiptKey.generate()).getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make the receipt key file", e);
            }
        }
        return read(file);
    }

    /** @throws IllegalArgumentException if the file is not of this form; the message holds no part of it */
    static ReceiptKey read(Path file) {
        try {
            String pem = Files.readString(file, StandardCharsets.US_ASCII);
            KeyFactory factory = KeyFactory.getInstance(ReceiptKey.ALGORITHM);
            return new ReceiptKey(new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY"))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(block(pem, "PRIVATE KEY")))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the receipt key file", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the receipt key file holds no Ed25519 key pair");
        }
    }

    private static String pem(ReceiptKey key) {
        return block("PRIVATE KEY", key.privateKey()) + block("PUBLIC KEY", key.publicKey());
    }

    private static String block(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n" + Base64.getEncoder().encodeToString(content) + "\n-----END " + type
                + "-----\n";
    }

    private static byte[] block(String pem, String type) {
        Matcher matcher = Pattern.compile("-----BEGIN " + type + "-----([A-Za-z0-9+/=\\s]+)-----END " + type + "-----")
                .matcher(pem);
        if (!matcher.find()) {
            throw new IllegalArgumentException("the receipt key file has no block " + type);
        }
        return Base64.getMimeDecoder().decode(matcher.group(1));
    }
}
