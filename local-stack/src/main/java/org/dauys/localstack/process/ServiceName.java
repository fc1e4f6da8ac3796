package org.dauys.localstack.process;

import java.util.Arrays;
import java.util.Optional;

/** The processes that make up the system on one machine, in the order in which they start. */
public enum ServiceName {
    REGISTRATION("registration-service", "registration-service", "registration", 8081, 256),
    /** registration-service again, in the role that alone can decrypt credentials. */
    CREDENTIAL_AUTHORITY("credential-authority", "registration-service", "registration", 8091, 192),
    VOTING("voting-service", "voting-service", "voting", 8082, 384),
    TALLY("tally-service", "tally-service", "tally", 8083, 320),
    OBSERVER("observer-service", "observer-service", "observer", 8084, 320),
    PROGRAM("program-service", "program-service", "program", 8085, 160);

    private final String processName;
    private final String module;
    private final String database;
    private final int port;
    private final int heapMegabytes;

    ServiceName(String processName, String module, String database, int port, int heapMegabytes) {
        this.processName = processName;
        this.module = module;
        this.database = database;
        this.port = port;
        this.heapMegabytes = heapMegabytes;
    }

    /** As printed and as named by {@code --except}. */
    public String processName() {
        return processName;
    }

    /** The Maven module that builds it. */
    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    /** The user it logs in to its database as. */
    public String databaseUser() {
        return this == CREDENTIAL_AUTHORITY ? "credential_authority" : database;
    }

    /** Its port on a stack without port offset. */
    public int port() {
        return port;
    }

    /** Largest heap on one machine; the whole stack is to fit 3 GB. */
    public int heapMegabytes() {
        return heapMegabytes;
    }

    public static Optional<ServiceName> parse(String processName) {
        return Arrays.stream(values())
                .filter(name -> name.processName.equals(processName))
                .findFirst();
    }
}
