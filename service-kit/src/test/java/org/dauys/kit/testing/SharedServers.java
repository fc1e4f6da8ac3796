package org.dauys.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.dauys.localstack.embedded.EmbeddedKafka;
import org.dauys.localstack.embedded.EmbeddedPostgresServer;

/**
 * The servers of one test JVM, started once. Quarkus may load this class more than once, so what is shared is told through
 * system properties.
 */
final class SharedServers {

    private static final String DIRECTORY = "dauys.test.directory";
    private static final String POSTGRES_PORT = "dauys.test.postgres.port";
    private static final String KAFKA = "dauys.test.kafka";

    private SharedServers() {}

    /** Folder of this JVM's tests, deleted at its end. */
    static Path directory() {
        synchronized (System.class) {
            if (System.getProperty(DIRECTORY) == null) {
                try {
                    System.setProperty(
                            DIRECTORY, Files.createTempDirectory("dauys-test").toString());
                } catch (IOException e) {
                    throw new UncheckedIOException("no folder for tests", e);
                }
            }
            return Path.of(System.getProperty(DIRECTORY));
        }
    }

    static String jdbcUrl(String database) {
        synchronized (System.class) {
            if (System.getProperty(POSTGRES_PORT) == null) {
                EmbeddedPostgresServer server =
                        EmbeddedPostgresServer.start(directory().resolve("postgres"), 0, false);
                atEnd(server::stop);
                System.setProperty(POSTGRES_PORT, String.valueOf(server.port()));
            }
            return "jdbc:postgresql://127.0.0.1:" + System.getProperty(POSTGRES_PORT) + "/" + database;
        }
    }

    static String bootstrapServers() {
        synchronized (System.class) {
            if (System.getProperty(KAFKA) == null) {
                EmbeddedKafka kafka = EmbeddedKafka.start(directory().resolve("kafka"), 0, 0);
                kafka.createTopics();
                System.setProperty(KAFKA, kafka.bootstrapServers());
                atEnd(SharedServers::deleteDirectory);
            }
            return System.getProperty(KAFKA);
        }
    }

    private static void atEnd(Runnable action) {
        Runtime.getRuntime().addShutdownHook(new Thread(action));
    }

    private static void deleteDirectory() {
        try (Stream<Path> files = Files.walk(directory())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // the servers still close their files; the folder is in the system's place for temporary ones
        }
    }
}
