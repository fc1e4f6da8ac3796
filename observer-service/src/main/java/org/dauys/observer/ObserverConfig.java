package org.dauys.observer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What can be set for this service. */
@ConfigMapping(prefix = "dauys")
public interface ObserverConfig {

    Peers peers();

    Keys keys();

    /** Local demonstration: keys are made when none are given. */
    @WithDefault("false")
    boolean demo();

    Observer observer();

    /** Other services, reached only for large objects, by hash. */
    interface Peers {
        /** Base address of tally-service. */
        String tally();
    }

    /** Key files. */
    interface Keys {
        /** Folder with {@code checkpoint.pkcs8}, the Ed25519 key that signs the heads. */
        Optional<String> directory();
    }

    /** The service's own settings. */
    interface Observer {
        /** How long an event may wait for its ballot before this is an alarm. */
        @WithDefault("PT5M")
        Duration ballotPatience();

        /** Ballots of a credential that may be chained: what the gate of tally-service is set to. */
        @WithDefault("30")
        int maxBallotsPerCredential();

        /**
         * Archives that are being sent at the same time. Each holds a worker thread for as long as its reader takes, so
         * this is well below {@code quarkus.thread-pool.max-threads}.
         */
        @WithDefault("32")
        int maxDownloads();

        /** Incidents of one observer in 24 hours. */
        @WithDefault("50")
        int incidentsPerDay();

        /** Applications of one person that wait for a decision. */
        @WithDefault("10")
        int maxOpenApplications();

        /** Most clients of all streams together. */
        @WithDefault("20000")
        int maxStreamClients();

        /** Events a stream's client may fall behind before it is dropped. */
        @WithDefault("1000")
        int streamBacklog();

        /** Between two signs of life on a quiet stream. */
        @WithDefault("PT15S")
        Duration heartbeat();

        /** How long superseded turnout and board events can be resumed from. */
        @WithDefault("PT1H")
        Duration streamRetention();

        /** Between two looks at some stored entries, whether they are still what their names say. */
        @WithDefault("PT2S")
        Duration rereadInterval();

        /** Largest object that is fetched from tally-service, in bytes. */
        @WithDefault("536870912")
        int maxObjectBytes();
    }
}
