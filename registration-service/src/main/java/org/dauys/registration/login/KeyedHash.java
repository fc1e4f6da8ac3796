package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 under the {@link LoginSecret}, which every replica has: six digits, a phone or an IIN are too few
 * for a hash without a key.
 */
@ApplicationScoped
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    public KeyedHash(LoginSecret secret) {
        this.secret = new SecretKeySpec(secret.bytes(), ALGORITHM);
    }

    /**
     * @param domain what it is a hash of, so that hashes of one kind are none of another
     * @return 32 bytes
     */
    public byte[] of(String domain, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal((domain + "|" + value).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
