package org.dauys.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.dauys.events.json.EventJson;

/** The RSA key that signs test tokens, made anew for each JVM, and its JWKS file. */
final class TestKeys {

    static final String KEY_ID = "test-key";

    private static final String JWKS = "jwks.json";
    private static final String PRIVATE_KEY = "test-jwt.pkcs8";

    private TestKeys() {}

    static String jwksLocation() {
        return make().resolve(JWKS).toUri().toString();
    }

    static PrivateKey privateKey() {
        try {
            byte[] encoded = Files.readAllBytes(make().resolve(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the test key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /** The JWKS of this key and others. */
    static byte[] jwks(Map<String, RSAPublicKey> others) {
        try {
            JsonNode known = EventJson.read(Files.readAllBytes(make().resolve(JWKS)), JsonNode.class);
            List<Object> keys = new ArrayList<>();
            known.path("keys").forEach(keys::add);
            others.forEach((keyId, key) -> keys.add(jwk(keyId, key)));
            return EventJson.write(Map.of("keys", keys));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the test key", e);
        }
    }

    private static Path make() {
        Path directory = SharedServers.directory();
        synchronized (System.class) {
            if (Files.exists(directory.resolve(JWKS))) {
                return directory;
            }
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                KeyPair pair = generator.generateKeyPair();
                Files.write(directory.resolve(PRIVATE_KEY), pair.getPrivate().getEncoded());
                Files.write(directory.resolve(JWKS), EventJson.write(Map.of("keys", List.of(jwk(KEY_ID, (RSAPublicKey)
                        pair.getPublic())))));
                return directory;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the test key", e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has RSA", e);
            }
        }
    }

    private static Map<String, Object> jwk(String keyId, RSAPublicKey key) {
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                keyId,
                "n",
                unsigned(key.getModulus().toByteArray()),
                "e",
                unsigned(key.getPublicExponent().toByteArray()));
    }

    private static String unsigned(byte[] number) {
        int from = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(number, from, number.length));
    }
}
