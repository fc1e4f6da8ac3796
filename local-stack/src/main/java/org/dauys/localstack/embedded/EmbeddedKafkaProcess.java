package org.dauys.localstack.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * {@link EmbeddedKafka} in a JVM of its own: arguments data folder, broker port, controller port. Prints {@code ready
 * host:port} on standard output once the topics exist, and stops in order on SIGTERM.
 */
public final class EmbeddedKafkaProcess {

    private EmbeddedKafkaProcess() {}

    /** Runs until the process is told to end. */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 3) {
            System.err.println("usage: EmbeddedKafkaProcess DATA_DIRECTORY PORT CONTROLLER_PORT");
            System.exit(2);
        }
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        QuietLog.ownProcess();
        EmbeddedKafka kafka =
                EmbeddedKafka.start(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kafka.stop();
            stopped.countDown();
        }));
        kafka.createTopics();
        System.out.println("ready " + kafka.bootstrapServers());
        stopped.await();
    }
}
