package org.dauys.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dauys.localstack.process.ManagedProcess;
import org.dauys.localstack.process.Ports;
import org.dauys.localstack.process.ServiceName;

/** How each service is started here: the same jar and the same environment names as in production. */
final class ServiceCommand {

    private final StackOptions options;
    private final String kafka;
    private final DatabaseServer databases;

    ServiceCommand(StackOptions options, String kafka, DatabaseServer databases) {
        this.options = options;
        this.kafka = kafka;
        this.databases = databases;
    }

    ManagedProcess of(ServiceName service) {
        Path jar = options.project().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
        Path log = options.data().resolve("logs").resolve(service.processName() + ".log");
        return new ManagedProcess(
                service.processName(),
                List.of(
                        JavaHome.java(),
                        "-Xmx" + service.heapMegabytes() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xss512k",
                        "-Dfile.encoding=UTF-8",
                        "-jar",
                        jar.toString()),
                environment(service),
                log);
    }

    /**
     * Writes the environment of a service that somebody else starts, for {@code quarkus:dev}, as lines for a shell.
     *
     * @return the file, in the data folder
     */
    Path writeEnvironment(ServiceName service) {
        Path file = options.data().resolve(service.processName() + ".env");
        String lines = new TreeMap<>(environment(service))
                .entrySet().stream()
                        .map(entry -> "export " + entry.getKey() + "='" + entry.getValue() + "'\n")
                        .collect(Collectors.joining());
        try {
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return file;
    }

    private Map<String, String> environment(ServiceName service) {
        Ports ports = options.ports();
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", databases.jdbcUrl(service.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", service.databaseUser());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", databases.password(service.databaseUser()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka);
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION", ports.url(ServiceName.REGISTRATION) + "/.well-known/jwks.json");
        environment.put("DAUYS_PEERS_REGISTRATION", ports.url(ServiceName.REGISTRATION));
        environment.put("DAUYS_PEERS_TALLY", ports.url(ServiceName.TALLY));
        environment.put("DAUYS_PEERS_VOTING", ports.url(ServiceName.VOTING));
        environment.put("DAUYS_PEERS_CREDENTIAL_AUTHORITY", ports.url(ServiceName.CREDENTIAL_AUTHORITY));
        environment.put("DAUYS_DEMO", "true");
        environment.put("DAUYS_BOOTSTRAP_OPERATOR_PHONES", "+77000000001,+77000000002");
        environment.put(
                "DAUYS_KEYS_DIRECTORY",
                options.data().resolve("keys").resolve(service.processName()).toString());
        environment.put(
                "DAUYS_DOCUMENTS_FOLDER", options.data().resolve("documents").toString());
        if (service == ServiceName.CREDENTIAL_AUTHORITY) {
            environment.put("DAUYS_ROLE", "credential-authority");
        }
        environment.putAll(options.environment());
        return environment;
    }
}
