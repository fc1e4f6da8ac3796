package org.dauys.observer.checkpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.dauys.observer.ObserverConfig;
import org.dauys.observer.payload.Sha256Hex;

/**
 * The Ed25519 key that signs checkpoints: {@code checkpoint.pkcs8} and {@code checkpoint.x509} (DER) in the folder for
 * keys. In a demonstration they are made when they are not there; otherwise the service does not start without them.
 */
@ApplicationScoped
class CheckpointKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_LENGTH = 16;

    private final KeyPair pair;

    CheckpointKey(ObserverConfig config) {
        Optional<Path> directory = config.keys().directory().map(Path::of);
        try {
            if (directory.isPresent() && Files.exists(privateFile(directory.get()))) {
                this.pair = read(directory.get());
            } else if (config.demo()) {
                this.pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                if (directory.isPresent()) {
                    write(directory.get(), pair);
                }
            } else {
                throw new IllegalStateException("no checkpoint.pkcs8 in the folder for keys (dauys.keys.directory)");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or write the checkpoint key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the checkpoint key is no Ed25519 key pair", e);
        }
    }

    /** Public key, X.509 DER in Base64. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** First digits of the SHA-256 of the public key. */
    String id() {
        return Sha256Hex.of(pair.getPublic().getEncoded()).substring(0, ID_LENGTH);
    }

    /** Signature of these bytes, Base64. */
    String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a checkpoint", e);
        }
    }

    private static KeyPair read(Path directory) throws IOException, GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
        return new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(publicFile(directory)))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(privateFile(directory)))));
    }

    private static void write(Path directory, KeyPair pair) throws IOException {
        Files.createDirectories(directory);
        Files.write(publicFile(directory), pair.getPublic().getEncoded());
        Path temporary = Files.createTempFile(
                directory,
                "checkpoint",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(temporary, pair.getPrivate().getEncoded());
        Files.move(temporary, privateFile(directory), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path privateFile(Path directory) {
        return directory.resolve("checkpoint.pkcs8");
    }

    private static Path publicFile(Path directory) {
        return directory.resolve("checkpoint.x509");
    }
}
