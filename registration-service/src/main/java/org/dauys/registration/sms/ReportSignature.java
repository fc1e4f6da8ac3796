package org.dauys.registration.sms;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The gateway's word for a report: HMAC-SHA256, in hexadecimal, of the seconds since 1970 when it was sent, a full stop,
 * and the body, under a secret that the gateway shares ({@code dauys.sms.report-secret}). Without a secret nobody reports.
 */
@ApplicationScoped
public class ReportSignature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Optional<String> secret;
    private final Clock clock;

    ReportSignature(@ConfigProperty(name = "dauys.sms.report-secret") Optional<String> secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * @param sentAt header {@code X-Timestamp}, may be null
     * @param signature header {@code X-Signature}, may be null
     * @throws ProblemException {@code unauthorized}, {@code not-found} if no secret is set
     */
    void require(String sentAt, String signature, byte[] body) {
        String shared = secret.orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        if (sentAt == null || signature == null || !isFresh(sentAt) || !isOurs(shared, sentAt, signature, body)) {
            throw new ProblemException(KitProblem.UNAUTHORIZED);
        }
    }

    private boolean isFresh(String sentAt) {
        try {
            Instant sent = Instant.ofEpochSecond(Long.parseLong(sentAt));
            return Duration.between(sent, clock.instant()).abs().compareTo(FRESH) <= 0;
        } catch (NumberFormatException | java.time.DateTimeException e) {
            return false;
        }
    }

    private static boolean isOurs(String shared, String sentAt, String signature, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(shared.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((sentAt + ".").getBytes(StandardCharsets.UTF_8));
            byte[] right = HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
