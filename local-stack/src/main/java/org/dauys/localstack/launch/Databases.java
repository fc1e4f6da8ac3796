package org.dauys.localstack.launch;

import java.nio.file.Path;
import java.util.Map;
import org.dauys.localstack.embedded.EmbeddedPostgresServer;
import org.dauys.localstack.embedded.PlatformDatabases;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases of a local system: its own server, or the one that the usual environment variables name. */
final class Databases {

    private Databases() {}

    /**
     * With {@code PGHOST} in the environment the databases are created there, by {@code PGUSER} with {@code PGPASSWORD};
     * else a server is started in the data folder.
     */
    static DatabaseServer open(StackOptions options) {
        if (areExternal()) {
            return external(System.getenv());
        }
        Path folder = options.data().resolve("postgres");
        return new Embedded(EmbeddedPostgresServer.start(folder, options.ports().postgres()));
    }

    /** Whether the environment names a server that somebody else runs. */
    static boolean areExternal() {
        return System.getenv("PGHOST") != null;
    }

    private static DatabaseServer external(Map<String, String> environment) {
        int port = Integer.parseInt(environment.getOrDefault("PGPORT", "5432"));
        PlatformDatabases.createMissing(database -> {
            PGSimpleDataSource superuser = new PGSimpleDataSource();
            superuser.setServerNames(new String[] {environment.get("PGHOST")});
            superuser.setPortNumbers(new int[] {port});
            superuser.setDatabaseName(database);
            superuser.setUser(environment.getOrDefault("PGUSER", "postgres"));
            superuser.setPassword(environment.get("PGPASSWORD"));
            return superuser;
        });
        return new External("jdbc:postgresql://" + environment.get("PGHOST") + ":" + port + "/");
    }

    private record Embedded(EmbeddedPostgresServer server) implements DatabaseServer {

        @Override
        public String jdbcUrl(String database) {
            return server.jdbcUrl(database);
        }

        @Override
        public String password(String user) {
            return user;
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private record External(String base) implements DatabaseServer {

        @Override
        public String jdbcUrl(String database) {
            return base + database;
        }

        @Override
        public String password(String user) {
            return user;
        }

        @Override
        public void close() {}
    }
}
