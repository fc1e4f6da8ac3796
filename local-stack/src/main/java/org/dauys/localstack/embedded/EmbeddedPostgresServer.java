package org.dauys.localstack.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * PostgreSQL as a child process of this JVM, with the databases of {@link PlatformDatabases}. Its data stays in the given
 * folder. Runs as root too (in a user namespace of its own, which the library below sees to).
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private EmbeddedPostgresServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Initialises the folder if it is new, starts, and creates what databases and roles are missing.
     *
     * @param dataDirectory where the cluster is kept; made if missing
     * @param port on 127.0.0.1, 0 for a free one
     */
    public static EmbeddedPostgresServer start(Path dataDirectory, int port) {
        return start(dataDirectory, port, true);
    }

    /**
     * As {@link #start(Path, int)}, for data that nobody needs after a power failure.
     *
     * @param durable false to leave out fsync
     */
    public static EmbeddedPostgresServer start(Path dataDirectory, int port, boolean durable) {
        QuietLog.servers();
        Set<ProcessHandle> before = children();
        try {
            Path parent = dataDirectory.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(dataDirectory)
                    .setOverrideWorkingDirectory(
                            parent.resolve("postgres-binaries").toFile())
                    .setCleanDataDirectory(false)
                    .setPort(FreePort.orGiven(port))
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("full_page_writes", durable ? "on" : "off")
                    .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                    .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                    .start();
            PlatformDatabases.createMissing(name -> postgres.getDatabase("postgres", name));
            return new EmbeddedPostgresServer(postgres);
        } catch (IOException e) {
            stopOtherThan(before);
            throw new UncheckedIOException("cannot start PostgreSQL in " + dataDirectory, e);
        } catch (RuntimeException e) {
            stopOtherThan(before);
            throw e;
        }
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    /**
     * A server that was started before something else went wrong, such as this program being told to end, has nobody left
     * who would stop it; it may not even have written its process id yet.
     */
    private static void stopOtherThan(Set<ProcessHandle> before) {
        children().stream().filter(child -> !before.contains(child)).forEach(ProcessHandle::destroy);
    }

    /** The port it listens on. */
    public int port() {
        return postgres.getPort();
    }

    /** JDBC address of a database; user and password are its name. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /** Stops; the data stays. */
    public void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop PostgreSQL", e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
