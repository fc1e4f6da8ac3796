package org.dauys.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;
import org.dauys.localstack.embedded.PlatformDatabases;

/**
 * Gives a {@code @QuarkusTest} a real PostgreSQL and a real Kafka with all topics, shared by the test classes of a JVM, and
 * the public key of {@link TestTokens}. The database is that of the service whose module the test is in; the argument
 * {@code database} names another.
 */
public final class DauysTestResource implements QuarkusTestResourceLifecycleManager {

    private String database =
            databaseOf(Path.of("").toAbsolutePath().getFileName().toString());

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        return Map.of(
                "quarkus.datasource.jdbc.url", SharedServers.jdbcUrl(database),
                "quarkus.datasource.username", database,
                "quarkus.datasource.password", database,
                "kafka.bootstrap.servers", SharedServers.bootstrapServers(),
                "mp.jwt.verify.publickey.location", TestKeys.jwksLocation(),
                "dauys.demo", "true",
                "dauys.keys.directory",
                        SharedServers.directory().resolve("keys").toString());
    }

    @Override
    public void stop() {
        // The servers live as long as the JVM.
    }

    private static String databaseOf(String module) {
        String service = module.replace("-service", "");
        return PlatformDatabases.SERVICES.contains(service) ? service : "program";
    }
}
