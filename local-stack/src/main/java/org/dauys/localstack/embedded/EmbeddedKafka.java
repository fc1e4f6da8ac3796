package org.dauys.localstack.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * One Kafka node, controller and broker in one, in this JVM. Its data stays in the given folder and is found again by the
 * next start, on whatever port. Topics are never created by use.
 */
public final class EmbeddedKafka implements AutoCloseable {

    // Any fixed value: the folder is the identity of the cluster.
    private static final String CLUSTER_ID = "ZGF1eXMtbG9jYWwta2Fma2";
    private static final int NODE_ID = 1;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedKafka(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Formats the folder if it is new, and starts.
     *
     * @param dataDirectory where the logs are kept; made if missing
     * @param port of the broker on 127.0.0.1, 0 for a free one
     * @param controllerPort of the controller on 127.0.0.1, 0 for a free one
     */
    public static EmbeddedKafka start(Path dataDirectory, int port, int controllerPort) {
        QuietLog.servers();
        int brokerPort = FreePort.orGiven(port);
        Properties settings = settings(dataDirectory, brokerPort, FreePort.orGiven(controllerPort));
        format(dataDirectory);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, "127.0.0.1:" + brokerPort);
    }

    /** Address for clients, as {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Creates the platform's topics that do not exist yet. */
    public void createTopics() {
        TopicSettings.createMissing(bootstrapServers);
    }

    /** Stops in order; the data stays. */
    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    @Override
    public void close() {
        stop();
    }

    private static void format(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory);
            new Formatter()
                    .setClusterId(CLUSTER_ID)
                    .setNodeId(NODE_ID)
                    .addDirectory(dataDirectory.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(dataDirectory.toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + dataDirectory, e);
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + dataDirectory, e);
        }
    }

    private static Properties settings(Path dataDirectory, int port, int controllerPort) {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", String.valueOf(NODE_ID));
        p.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("inter.broker.listener.name", "BROKER");
        p.put("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
        p.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        p.put("log.dirs", dataDirectory.toString());
        p.put("auto.create.topics.enable", "false");
        p.put("default.replication.factor", "1");
        p.put("offsets.topic.replication.factor", "1");
        p.put("offsets.topic.num.partitions", "1");
        p.put("transaction.state.log.replication.factor", "1");
        p.put("transaction.state.log.min.isr", "1");
        p.put("transaction.state.log.num.partitions", "1");
        p.put("group.initial.rebalance.delay.ms", "0");
        p.put("message.max.bytes", String.valueOf(4 * 1024 * 1024));
        p.put("log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024));
        p.put("log.cleaner.io.buffer.size", String.valueOf(256 * 1024));
        p.put("num.network.threads", "2");
        p.put("num.io.threads", "4");
        p.put("background.threads", "2");
        p.put("num.recovery.threads.per.data.dir", "1");
        // A restart on one machine has no other controller to wait for.
        p.put("controller.quorum.election.timeout.ms", "200");
        p.put("controller.quorum.fetch.timeout.ms", "500");
        p.put("broker.heartbeat.interval.ms", "500");
        p.put("broker.session.timeout.ms", "6000");
        return p;
    }
}
