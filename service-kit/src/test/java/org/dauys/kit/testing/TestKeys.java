package org.dauys.kit.testing;

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
                Files.write(directory.resolve(JWKS), jwks((RSAPublicKey) pair.getPublic()));
                return directory;
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the test key", e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has RSA", e);
            }
        }
    }

    private static byte[] jwks(RSAPublicKey key) {
        return EventJson.write(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        KEY_ID,
                        "n",
                        unsigned(key.getModulus().toByteArray()),
                        "e",
                        unsigned(key.getPublicExponent().toByteArray())))));
    }

    private static String unsigned(byte[] number) {
        int from = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(number, from, number.length));
    }
}
