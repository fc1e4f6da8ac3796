package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.dauys.registration.keys.KeyFiles;
import org.dauys.registration.keys.RsaSigningKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The key that signs identity tokens. */
@ApplicationScoped
public class IdentityKey {

    private final RsaSigningKey key;

    public IdentityKey(KeyFiles files, @ConfigProperty(name = "dauys.keys.identity") Optional<Path> configured) {
        this.key = RsaSigningKey.from(files, configured, "identity-token.pem");
    }

    public RsaSigningKey key() {
        return key;
    }
}
