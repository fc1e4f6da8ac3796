package org.dauys.registration.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.dauys.registration.keys.KeyFiles;
import org.dauys.registration.keys.RsaSigningKey;
import org.dauys.registration.process.ThisProcess;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret keys of the credential authority. Creating this bean in any other process fails, before a file is looked at.
 */
@ApplicationScoped
public class CredentialKeys {

    private final CredentialSeal seal;
    private final RsaSigningKey votingTokenKey;

    public CredentialKeys(
            ThisProcess process,
            KeyFiles files,
            @ConfigProperty(name = "dauys.keys.credential-encryption") Optional<Path> encryption,
            @ConfigProperty(name = "dauys.keys.voting-token") Optional<Path> votingToken) {
        if (!process.isCredentialAuthority()) {
            throw new IllegalStateException("this process is not the credential authority");
        }
        this.seal =
                CredentialSeal.of(files.readOrMake(encryption, "credential-encryption.key", CredentialSeal::makeKey));
        this.votingTokenKey = RsaSigningKey.from(files, votingToken, "voting-token.pem");
    }

    CredentialSeal seal() {
        return seal;
    }

    RsaSigningKey votingTokenKey() {
        return votingTokenKey;
    }
}
