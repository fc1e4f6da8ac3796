package org.dauys.localstack.launch;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dauys.localstack.embedded.EmbeddedKafkaProcess;
import org.dauys.localstack.embedded.TopicSettings;
import org.dauys.localstack.gateway.Gateway;
import org.dauys.localstack.process.ManagedProcess;
import org.dauys.localstack.process.Ports;
import org.dauys.localstack.process.ServiceName;

/**
 * A running local system: PostgreSQL, Kafka, the services and the gateway. {@link #start} returns when every service is
 * ready; {@link #close} ends everything in the opposite order and keeps the data.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(4);
    private static final String EXTERNAL_KAFKA = "KAFKA_BOOTSTRAP_SERVERS";

    private final StackOptions options;
    private final Consumer<String> progress;
    private final Readiness readiness = new Readiness();
    private final Map<ServiceName, ManagedProcess> services = new EnumMap<>(ServiceName.class);
    private final ScheduledExecutorService supervisor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "supervisor");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<DatabaseServer> databases = Optional.empty();
    private Optional<ManagedProcess> kafka = Optional.empty();
    private Optional<Gateway> gateway = Optional.empty();

    private LocalStack(StackOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * @param progress gets a line per step
     * @throws IllegalStateException if something does not come up; what had started is ended again
     */
    public static LocalStack start(StackOptions options, Consumer<String> progress) {
        LocalStack stack = new LocalStack(options, progress);
        // Before anything runs: whoever ends this program while the system comes up must not leave half of it behind.
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        try {
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    public StackOptions options() {
        return options;
    }

    /** Address of the gateway. */
    public String base() {
        return "http://localhost:" + options.ports().gateway();
    }

    public Collection<ManagedProcess> services() {
        return List.copyOf(services.values());
    }

    /** The process of one service, for tests that kill it. */
    public ManagedProcess service(ServiceName name) {
        return services.get(name);
    }

    /** The broker's process, when this stack runs one. */
    public Optional<ManagedProcess> kafka() {
        return kafka;
    }

    /** Address of the broker. */
    public String kafkaBootstrapServers() {
        return Optional.ofNullable(System.getenv(EXTERNAL_KAFKA))
                .orElse("127.0.0.1:" + options.ports().kafka());
    }

    /** JDBC address of a service's database. */
    public String jdbcUrl(String database) {
        return databases.orElseThrow().jdbcUrl(database);
    }

    /** Returns when the service answers its readiness probe. */
    public void awaitReady(ServiceName name) {
        readiness.await(services.get(name), options.ports().url(name), READY_LIMIT);
    }

    public boolean isReady(ServiceName name) {
        return readiness.isReady(options.ports().url(name));
    }

    /** Blocks until {@link #close}. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    private void startAll() {
        Instant begin = Instant.now();
        List<ServiceName> wanted = new ArrayList<>(List.of(ServiceName.values()));
        wanted.removeAll(options.except());
        startGateway();
        PortCheck.requireFree(portsOf(wanted));
        // Only now: the data of a system that still runs must not be taken away from under it.
        if (options.fresh()) {
            DataFolder.empty(options.data());
        }
        DataFolder.create(options.data());
        startKafka();
        startDatabases();
        progress.accept("PostgreSQL is up");
        awaitKafka();
        progress.accept("Kafka is up");
        prepare(wanted);
        // The credential authority's grants come with registration's migrations, so it starts after registration.
        services.forEach((name, process) -> {
            if (name != ServiceName.CREDENTIAL_AUTHORITY) {
                start(process);
            }
        });
        if (services.containsKey(ServiceName.REGISTRATION)) {
            awaitReady(ServiceName.REGISTRATION);
        }
        services.values().forEach(this::start);
        services.keySet().forEach(name -> {
            awaitReady(name);
            progress.accept(name.processName() + " is ready");
        });
        if (options.restartDead()) {
            supervisor.scheduleWithFixedDelay(this::restartDead, 2, 1, TimeUnit.SECONDS);
        }
        progress.accept(
                "All of it took " + Duration.between(begin, Instant.now()).toSeconds() + " s");
    }

    private synchronized void startGateway() {
        requireOpen();
        gateway = Optional.of(Gateway.start(options.ports(), options.project().resolve("portal/dist")));
    }

    private synchronized void startKafka() {
        requireOpen();
        if (!hasExternalKafka()) {
            ManagedProcess broker = kafkaProcess();
            broker.start();
            kafka = Optional.of(broker);
        }
    }

    private synchronized void startDatabases() {
        requireOpen();
        databases = Optional.of(Databases.open(options));
    }

    /** A broker of our own makes its topics when it starts; another one has to be asked. */
    private void awaitKafka() {
        if (hasExternalKafka()) {
            TopicSettings.createMissing(kafkaBootstrapServers());
        }
        BrokerReadiness.await(kafkaBootstrapServers(), kafka, READY_LIMIT);
    }

    private synchronized void prepare(List<ServiceName> wanted) {
        requireOpen();
        ServiceCommand command = new ServiceCommand(options, kafkaBootstrapServers(), databases.orElseThrow());
        for (ServiceName name : wanted) {
            services.put(name, command.of(name));
        }
        for (ServiceName name : options.except()) {
            Path environment = command.writeEnvironment(name);
            progress.accept(name.processName() + " is left to you:  . " + environment
                    + " && ./mvnw package quarkus:dev -DskipTests -Dspotless.check.skip -pl " + name.module() + " -am");
        }
    }

    private synchronized void start(ManagedProcess process) {
        requireOpen();
        process.start();
    }

    /** Nothing starts any more once the system was told to end. */
    private void requireOpen() {
        if (closed.getCount() == 0) {
            throw new IllegalStateException("ended while starting");
        }
    }

    private static boolean hasExternalKafka() {
        return System.getenv(EXTERNAL_KAFKA) != null;
    }

    private Map<String, Integer> portsOf(List<ServiceName> wanted) {
        Map<String, Integer> taken = new LinkedHashMap<>();
        if (!hasExternalKafka()) {
            taken.put("Kafka", options.ports().kafka());
            taken.put("Kafka's controller", options.ports().kafkaController());
        }
        if (!Databases.areExternal()) {
            taken.put("PostgreSQL", options.ports().postgres());
        }
        wanted.forEach(name -> taken.put(name.processName(), options.ports().of(name)));
        return taken;
    }

    private ManagedProcess kafkaProcess() {
        Ports ports = options.ports();
        String target = options.project().resolve("local-stack/target").toString();
        return new ManagedProcess(
                "kafka",
                List.of(
                        JavaHome.java(),
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        target + "/local-stack.jar" + File.pathSeparator + target + "/lib/*",
                        EmbeddedKafkaProcess.class.getName(),
                        options.data().resolve("kafka").toString(),
                        Integer.toString(ports.kafka()),
                        Integer.toString(ports.kafkaController())),
                Map.of(),
                options.data().resolve("logs/kafka.log"));
    }

    private synchronized void restartDead() {
        if (closed.getCount() == 0) {
            return;
        }
        for (ManagedProcess service : services.values()) {
            if (!service.isAlive()) {
                progress.accept(service.name() + " died and is started again; see " + service.log());
                service.start();
            }
        }
        kafka.filter(broker -> !broker.isAlive()).ifPresent(ManagedProcess::start);
    }

    @Override
    public synchronized void close() {
        if (closed.getCount() == 0) {
            return;
        }
        closed.countDown();
        supervisor.shutdownNow();
        services.values().forEach(ManagedProcess::askToStop);
        services.values().forEach(ManagedProcess::stop);
        kafka.ifPresent(ManagedProcess::stop);
        databases.ifPresent(DatabaseServer::close);
        gateway.ifPresent(Gateway::close);
    }
}
