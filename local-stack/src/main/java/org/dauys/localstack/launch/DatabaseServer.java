package org.dauys.localstack.launch;

/** Where the services' databases are: the embedded server, or one that somebody else runs. */
public interface DatabaseServer extends AutoCloseable {

    String jdbcUrl(String database);

    String password(String user);

    @Override
    void close();
}
