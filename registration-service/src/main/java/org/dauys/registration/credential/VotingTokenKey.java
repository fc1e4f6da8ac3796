package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.keys.KeyFiles;
import org.dauys.registration.keys.RsaSigningKey;
import org.dauys.registration.keys.SigningKeyFiles;
import org.dauys.registration.keys.SigningKeyRing;
import org.dauys.registration.process.ThisProcess;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that sign voting tokens. A key that is put beside them takes over at the time in its name. Registration serves
 * what is published here among its own keys; it never sees a file.
 */
@ApplicationScoped
public class VotingTokenKey {

    private static final String LOCK = "signing-keys";

    private final SigningKeyFiles files;
    private final Sql sql;
    private final Clock clock;
    private final AtomicReference<SigningKeyRing> ring;

    public VotingTokenKey(
            ThisProcess process,
            KeyFiles files,
            @ConfigProperty(name = "dauys.keys.voting-token") Optional<Path> configured,
            @ConfigProperty(name = "dauys.credential.voting-token-lifetime") Duration tokenLifetime,
            Sql sql,
            Clock clock) {
        if (!process.isCredentialAuthority()) {
            throw new IllegalStateException("this process is not the credential authority");
        }
        this.files = new SigningKeyFiles(files, configured, "voting-token.pem", tokenLifetime);
        this.sql = sql;
        this.clock = clock;
        this.ring = new AtomicReference<>(this.files.read());
    }

    RsaSigningKey signing() {
        return ring.get().signing(clock.instant());
    }

    /** Reads the files again and publishes what they hold; nothing is signed with a key before it is published. */
    void publish() {
        SigningKeyRing read = files.read();
        QuarkusTransaction.requiringNew().run(() -> publish(read));
        ring.set(read);
    }

    private void publish(SigningKeyRing read) {
        sql.lock(LOCK);
        Instant now = clock.instant();
        List<SigningKeyRing.Published> published = read.publications(now);
        for (SigningKeyRing.Published each : published) {
            sql.update(
                    """
                    insert into signing_key (key_id, jwk, created_at, published_until) values (?, ?, ?, ?)
                    on conflict (key_id) do update set published_until = excluded.published_until
                    """,
                    each.key().keyId(),
                    each.key().publicJwk(),
                    now,
                    each.until());
        }
        // Also a key whose file is taken away, which is how one that somebody may have seen is withdrawn at once.
        sql.update(
                "delete from signing_key where not key_id = any (?::text[])",
                published.stream().map(each -> each.key().keyId()).toList());
    }
}
