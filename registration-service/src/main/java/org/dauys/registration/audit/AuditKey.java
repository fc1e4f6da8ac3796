package org.dauys.registration.audit;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.dauys.events.audit.AuditHead;
import org.dauys.registration.keys.KeyFiles;
import org.dauys.registration.keys.RsaSigningKey;
import org.dauys.registration.keys.SigningKeyFiles;
import org.dauys.registration.keys.SigningKeyRing;

/**
 * The keys that sign the heads of the trail of this process. They lie outside the database: who administers that can
 * make up a trail, and not its heads. A key that has signed stays published, for its heads are checked years later.
 */
@Startup
@ApplicationScoped
class AuditKey {

    private static final Duration KEPT = Duration.ofDays(20 * 365);

    private final SigningKeyRing ring;
    private final Clock clock;

    AuditKey(KeyFiles files, Clock clock) {
        this.ring = new SigningKeyFiles(files, Optional.empty(), "audit.pem", KEPT).read();
        this.clock = clock;
    }

    AuditHead.Signed sign(AuditHead head) {
        RsaSigningKey key = ring.signing(clock.instant());
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.privateKey());
            signature.update(head.bytes());
            return new AuditHead.Signed(head, key.keyId(), Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA256withRSA", e);
        }
    }

    List<AuditHead.Key> published() {
        return ring.published(clock.instant()).stream()
                .map(key -> new AuditHead.Key(
                        key.keyId(),
                        Base64.getEncoder().encodeToString(key.publicKey().getEncoded())))
                .toList();
    }
}
