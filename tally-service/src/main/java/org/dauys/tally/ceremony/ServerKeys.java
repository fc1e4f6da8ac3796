package org.dauys.tally.ceremony;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.tally.TallyConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The server's trustee key of each election (specification 4.7: the server is always a trustee), encrypted in the
 * database by a key that the database does not have.
 */
@ApplicationScoped
public class ServerKeys {
    private final Sql sql;
    private final SecureRandom random = new SecureRandom();
    private final KeyEncryption encryption;

    public ServerKeys(
            Sql sql,
            TallyConfig config,
            @ConfigProperty(name = "dauys.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "dauys.keys.directory") Optional<Path> directory) {
        this.sql = sql;
        this.encryption = new KeyEncryption(
                config.keyEncryptionKeyFile()
                        .map(KeyEncryptionKeyFile::read)
                        .or(() -> directory
                                .filter(folder -> demo)
                                .map(folder -> KeyEncryptionKeyFile.readOrMake(folder, random)))
                        .orElseThrow(() -> new IllegalStateException(
                                "dauys.tally.key-encryption-key-file is needed (a demo makes its own key)")),
                random);
    }

    /**
     * Makes this bean with the service and tries one key: a key-encryption key that is missing, or not the one with which
     * the keys were encrypted, is found out now and not on the evening when the ballots are to be opened.
     */
    void begin(@Observes StartupEvent event) {
        sql.one("select election from server_key order by election limit 1", row -> row.text("election"))
                .ifPresent(this::of);
    }

    /** Makes a key pair; it exists only in memory until {@link #store}. */
    TrusteeKeyPair make() {
        return TrusteeKeyPair.generate(random);
    }

    void store(String election, TrusteeKeyPair pair) {
        sql.update(
                "insert into server_key (election, encrypted) values (?, ?)",
                election,
                encryption.encrypt(pair.privateKeyJson(), election));
    }

    /** The key pair of an election that is set up. A secret. */
    public TrusteeKeyPair of(String election) {
        byte[] encrypted = sql.one(
                        "select encrypted from server_key where election = ?", row -> row.bytes("encrypted"), election)
                .orElseThrow();
        return TrusteeKeyPair.parsePrivateKey(encryption.decrypt(encrypted, election));
    }
}
