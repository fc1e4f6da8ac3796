package org.dauys.registration.login;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dauys.registration.keys.KeyFiles;
import org.dauys.registration.keys.RsaSigningKey;
import org.dauys.registration.keys.SigningKeyFiles;
import org.dauys.registration.keys.SigningKeyRing;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys that sign identity tokens. A key that is put beside them takes over at the time in its name. */
@ApplicationScoped
public class IdentityKey {

    private final SigningKeyFiles files;
    private final Clock clock;
    private final AtomicReference<SigningKeyRing> ring;

    public IdentityKey(
            KeyFiles files,
            @ConfigProperty(name = "dauys.keys.identity") Optional<Path> configured,
            @ConfigProperty(name = "dauys.login.token-lifetime") Duration tokenLifetime,
            Clock clock) {
        this.files = new SigningKeyFiles(files, configured, "identity-token.pem", tokenLifetime);
        this.clock = clock;
        this.ring = new AtomicReference<>(this.files.read());
    }

    RsaSigningKey signing() {
        return ring.get().signing(clock.instant());
    }

    List<RsaSigningKey> published() {
        return ring.get().published(clock.instant());
    }

    @Scheduled(every = "${dauys.keys.poll}", skipExecutionIf = SkipOutsideRegistration.class)
    void read() {
        ring.set(files.read());
    }
}
