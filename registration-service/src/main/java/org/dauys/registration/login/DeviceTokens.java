package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.dauys.registration.person.Phone;

/**
 * What a device keeps from a login, to show when it asks for the next code: that somebody has read a code on this phone
 * before. It opens nothing; it only spares its holder what is done against strangers of a busy network. That the phone has
 * logged in before cannot be found out without it.
 */
@ApplicationScoped
public class DeviceTokens {

    /** Seconds since 1970 and a keyed hash. */
    static final String FORM = "[0-9]{1,12}\\.[0-9a-f]{64}";

    private static final Duration LIFETIME = Duration.ofDays(180);

    private final KeyedHash hash;
    private final Clock clock;

    DeviceTokens(KeyedHash hash, Clock clock) {
        this.hash = hash;
        this.clock = clock;
    }

    String issue(Phone phone) {
        String until = String.valueOf(clock.instant().plus(LIFETIME).getEpochSecond());
        return until + "." + mac(until, phone);
    }

    boolean isOf(Phone phone, String token) {
        String[] parts = token.split("\\.", 2);
        return Instant.ofEpochSecond(Long.parseLong(parts[0])).isAfter(clock.instant())
                && MessageDigest.isEqual(
                        mac(parts[0], phone).getBytes(StandardCharsets.US_ASCII),
                        parts[1].getBytes(StandardCharsets.US_ASCII));
    }

    private String mac(String until, Phone phone) {
        return HexFormat.of().formatHex(hash.of("device", until + "|" + phone.value()));
    }
}
