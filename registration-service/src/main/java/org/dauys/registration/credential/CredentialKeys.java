package org.dauys.registration.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.dauys.registration.keys.KeyFiles;
import org.dauys.registration.process.ThisProcess;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys of the sealed credentials. Creating this bean in any other process fails, before a file is looked at.
 */
@ApplicationScoped
public class CredentialKeys {

    private static final String ENCRYPTION = "credential-encryption.key";

    private final Keyring ring;

    public CredentialKeys(
            ThisProcess process,
            KeyFiles files,
            @ConfigProperty(name = "dauys.keys.directory") Path directory,
            @ConfigProperty(name = "dauys.keys.credential-encryption") Optional<Path> encryption) {
        if (!process.isCredentialAuthority()) {
            throw new IllegalStateException("this process is not the credential authority");
        }
        files.readOrMake(encryption, ENCRYPTION, CredentialSeal::makeKey);
        this.ring = new Keyring(encryption.orElseGet(() -> directory.resolve(ENCRYPTION)));
    }

    Keyring ring() {
        return ring;
    }
}
