package org.dauys.registration.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.dauys.kit.testing.DauysTestResource;
import org.flywaydb.core.Flyway;

/**
 * Starts the process under test as the credential authority: its own database user, on a database that registration has
 * migrated before.
 */
public final class CredentialAuthorityResource implements QuarkusTestResourceLifecycleManager {

    private static final String USER = "credential_authority";

    private final DauysTestResource servers = new DauysTestResource();
    private final TallyStandIn tally = new TallyStandIn();

    @Override
    public Map<String, String> start() {
        servers.init(Map.of("database", "registration"));
        Map<String, String> settings = new HashMap<>(servers.start());
        Flyway.configure(getClass().getClassLoader())
                .dataSource(settings.get("quarkus.datasource.jdbc.url"), "registration", "registration")
                .locations("classpath:db/kit", "classpath:db/migration")
                .load()
                .migrate();
        settings.put("quarkus.datasource.username", USER);
        settings.put("quarkus.datasource.password", USER);
        settings.put("dauys.role", "credential-authority");
        settings.put("dauys.peers.tally", tally.start());
        settings.merge("dauys.keys.directory", "-ca", String::concat);
        return settings;
    }

    @Override
    public void stop() {
        tally.stop();
        servers.stop();
    }
}
