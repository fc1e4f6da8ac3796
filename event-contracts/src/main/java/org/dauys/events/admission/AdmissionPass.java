package org.dauys.events.admission;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pass of the waiting room. It says that whoever holds it has had a place in the queue, and nothing of who that is.
 *
 * @param number the place; who counts uses of a pass counts them by it
 * @param expires until when it is good, in whole seconds
 */
public record AdmissionPass(long number, Instant expires) {

    /** The request header that carries it. */
    public static final String HEADER = "Dauys-Admission";

    /** Of the keys. */
    public static final String ALGORITHM = "Ed25519";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})\\.([0-9]{1,11})\\.([A-Za-z0-9_-]{86})");

    /** The pass as its holder sends it: number, seconds since 1970, signature. */
    public String signed(PrivateKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(content());
            return number + "." + expires.getEpochSecond() + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform of ours has Ed25519", e);
        }
    }

    /** The pass in a text, without asking who signed it; empty if it is none. */
    public static Optional<AdmissionPass> read(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new AdmissionPass(
                        Long.parseLong(matcher.group(1)), Instant.ofEpochSecond(Long.parseLong(matcher.group(2)))))
                : Optional.empty();
    }

    /** Whether one of these keys signed the text of this pass. */
    public boolean isSignedIn(String text, Collection<PublicKey> keys) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        byte[] signature = Base64.getUrlDecoder().decode(matcher.group(3));
        return keys.stream().anyMatch(key -> isSignedBy(key, signature));
    }

    private boolean isSignedBy(PublicKey key, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content());
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] content() {
        return ("dauys-admission-pass " + number + " " + expires.getEpochSecond()).getBytes(StandardCharsets.US_ASCII);
    }
}
