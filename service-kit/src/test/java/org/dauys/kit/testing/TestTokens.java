package org.dauys.kit.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.events.json.EventJson;

/** Really signed tokens, and really broken ones. */
public final class TestTokens {

    private final Map<String, Object> claims = new TreeMap<>();

    private TestTokens() {
        Instant now = Instant.now();
        claims.put("iss", "https://dauys.org");
        claims.put("iat", now.minusSeconds(1).getEpochSecond());
        claims.put("exp", now.plus(Duration.ofMinutes(15)).getEpochSecond());
    }

    /** The identity token of an account. */
    public static String identity(String subject, Collection<String> roles, Collection<String> territories) {
        return identityClaims(subject, roles, territories).sign();
    }

    /** The identity token of an account with one role everywhere. */
    public static String identity(String subject, String role) {
        return identity(subject, List.of(role), List.of("*"));
    }

    /** A voting token. */
    public static String voting(String credential, String electionUuid) {
        TestTokens token = new TestTokens();
        token.claims.put("aud", "voting");
        token.claims.put("sub", credential);
        token.claims.put("election", electionUuid);
        return token.sign();
    }

    /** The claims of an identity token, to be changed and then signed. */
    public static TestTokens identityClaims(String subject, Collection<String> roles, Collection<String> territories) {
        TestTokens token = new TestTokens();
        token.claims.put("aud", "dauys");
        token.claims.put("sub", subject);
        token.claims.put("upn", subject);
        token.claims.put("groups", List.copyOf(roles));
        token.claims.put("territories", List.copyOf(territories));
        token.claims.put("kind", roles.contains("member") ? "member" : "participant");
        return token;
    }

    /** Sets or replaces a claim. */
    public TestTokens claim(String name, Object value) {
        claims.put(name, value);
        return this;
    }

    /** Expired an hour ago. */
    public TestTokens expired() {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        claims.put("iat", hourAgo.minusSeconds(60).getEpochSecond());
        claims.put("exp", hourAgo.getEpochSecond());
        return this;
    }

    /** Signed with the key that the service under test trusts. */
    public String sign() {
        return sign(TestKeys.KEY_ID, TestKeys.privateKey());
    }

    /** Signed with another key, which the service trusts if it was told to. */
    public String signWith(String keyId, PrivateKey key) {
        return sign(keyId, key);
    }

    /** The JWKS of the key of {@link #sign()} and of others. */
    public static byte[] jwks(Map<String, RSAPublicKey> others) {
        return TestKeys.jwks(others);
    }

    /** Signed with a key that nobody trusts, under the trusted key's id. */
    public String forge() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return sign(TestKeys.KEY_ID, generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** With {@code alg: none} and no signature. */
    public String unsigned() {
        return signedPart(Map.of("alg", "none", "typ", "JWT")) + ".";
    }

    private String sign(String keyId, PrivateKey key) {
        String content = signedPart(new TreeMap<>(Map.of("alg", "RS256", "kid", keyId, "typ", "JWT")));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    private String signedPart(Map<String, Object> header) {
        return base64(EventJson.write(header)) + "." + base64(EventJson.write(claims));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
