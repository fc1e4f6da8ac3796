package org.dauys.registration.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.dauys.kit.testing.DauysTestResource;

/** Starts the service so that it verifies tokens by the keys that it publishes. */
public final class OwnKeysResource implements QuarkusTestResourceLifecycleManager {

    private final DauysTestResource servers = new DauysTestResource();

    @Override
    public Map<String, String> start() {
        servers.init(Map.of("database", "registration"));
        Map<String, String> settings = new HashMap<>(servers.start());
        // Where the keys are must be said before anybody listens.
        try (ServerSocket free = new ServerSocket(0)) {
            settings.put("quarkus.http.test-port", String.valueOf(free.getLocalPort()));
            settings.put(
                    "mp.jwt.verify.publickey.location",
                    "http://localhost:" + free.getLocalPort() + "/.well-known/jwks.json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    @Override
    public void stop() {
        servers.stop();
    }
}
