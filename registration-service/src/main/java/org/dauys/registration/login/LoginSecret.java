package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.dauys.registration.keys.KeyFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret under which codes, phones and IINs are hashed. Not one of the signing keys, which change: what stands beside a
 * signature of two people must be the same tomorrow.
 */
@ApplicationScoped
public class LoginSecret {

    private static final int BYTES = 32;

    private final byte[] secret;

    public LoginSecret(KeyFiles files, @ConfigProperty(name = "dauys.keys.login-secret") Optional<Path> configured) {
        this.secret = parse(files.readOrMake(configured, "login-secret.key", LoginSecret::make));
    }

    byte[] bytes() {
        return secret.clone();
    }

    private static String make() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    private static byte[] parse(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            // Without the cause: its message could quote the secret.
            throw new IllegalStateException("the login secret is no Base64");
        }
        if (bytes.length < BYTES) {
            throw new IllegalStateException("the login secret is shorter than " + BYTES + " bytes");
        }
        return bytes;
    }
}
