package org.dauys.protocol.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;

/**
 * A voter's secret credential (§4.8): 22 Base58 characters written with hyphens, 128 bits. It has no checksum in this
 * version of the protocol: whoever takes one from a person must look its public credential up in the list.
 */
public final class PrivateCredential {
    private static final int[] GROUPS = {5, 6, 5, 6};
    private static final String CHARACTER = "[" + ElectionUuid.BASE58 + "]";
    private static final Pattern FORM =
            Pattern.compile(CHARACTER + "{5}-" + CHARACTER + "{6}-" + CHARACTER + "{5}-" + CHARACTER + "{6}");

    private final String text;

    private PrivateCredential(String text) {
        this.text = text;
    }

    /** A fresh credential. */
    public static PrivateCredential generate(SecureRandom random) {
        StringBuilder text = new StringBuilder(25);
        for (int group : GROUPS) {
            if (text.length() > 0) {
                text.append('-');
            }
            for (int i = 0; i < group; i++) {
                text.append(ElectionUuid.BASE58.charAt(random.nextInt(ElectionUuid.BASE58.length())));
            }
        }
        return new PrivateCredential(text.toString());
    }

    /**
     * @param text the form XXXXX-XXXXXX-XXXXX-XXXXXX
     * @throws IllegalArgumentException for any other form; the message does not contain the text
     */
    public static PrivateCredential parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a private credential has the form XXXXX-XXXXXX-XXXXX-XXXXXX");
        }
        return new PrivateCredential(text);
    }

    /** The text that is given to the voter. A secret. */
    public String toDisplayString() {
        return text;
    }

    /** The secret exponent x in one election: the hyphens are part of what is hashed. A secret. */
    public Scalar secret(ElectionUuid uuid) {
        byte[] wide = new byte[64];
        for (int i = 0; i < 2; i++) {
            MessageDigest sha = Sha256.newMessageDigest();
            String derived = "derive_credential|" + uuid.value() + "|" + i + "|" + text;
            byte[] half = sha.digest(derived.getBytes(StandardCharsets.US_ASCII));
            System.arraycopy(half, 0, wide, 32 * i, 32);
        }
        return Scalar.reduce(wide);
    }

    /** g^x: what the list of the election must contain. */
    public PublicCredential publicCredential(ElectionUuid uuid) {
        return PublicCredential.of(GroupElement.generatorTimes(secret(uuid)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrivateCredential credential
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.US_ASCII), credential.text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(text);
    }

    /** Masked. */
    @Override
    public String toString() {
        return "PrivateCredential[*****]";
    }
}
