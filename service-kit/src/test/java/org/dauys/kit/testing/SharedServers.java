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
    private static final String POSTGRES = "postgres";
    private static final String LOG = "kafka";

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
                        EmbeddedPostgresServer.start(directory().resolve(POSTGRES), 0, false);
                atEnd(server::stop, POSTGRES);
                System.setProperty(POSTGRES_PORT, String.valueOf(server.port()));
            }
            return "jdbc:postgresql://127.0.0.1:" + System.getProperty(POSTGRES_PORT) + "/" + database;
        }
    }

    static String bootstrapServers() {
        synchronized (System.class) {
            if (System.getProperty(KAFKA) == null) {
                EmbeddedKafka kafka = EmbeddedKafka.start(directory().resolve(LOG), 0, 0);
                atEnd(kafka::stop, LOG);
                kafka.createTopics();
                System.setProperty(KAFKA, kafka.bootstrapServers());
            }
            return System.getProperty(KAFKA);
        }
    }

    /** A server that lost its files while it ran would end this JVM with an error, so each is stopped first. */
    private static void atEnd(Runnable stop, String folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.run();
            delete(directory().resolve(folder));
            synchronized (System.class) {
                if (Stream.of(POSTGRES, LOG)
                        .noneMatch(other -> Files.exists(directory().resolve(other)))) {
                    delete(directory());
                }
            }
        }));
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }
}
