package org.dauys.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Starts every {@link TopicConsumer} of the service, each on a thread of its own. */
@Singleton
public final class ConsumerRunner {

    private final Instance<TopicConsumer> consumers;
    private final ConsumerPositions positions;
    private final InboxSettings settings;
    private final KafkaClients clients;
    private final List<ConsumerLoop> loops = new CopyOnWriteArrayList<>();

    ConsumerRunner(
            @Any Instance<TopicConsumer> consumers,
            ConsumerPositions positions,
            InboxSettings settings,
            KafkaClients clients) {
        this.consumers = consumers;
        this.positions = positions;
        this.settings = settings;
        this.clients = clients;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.enabled()) {
            return;
        }
        for (TopicConsumer consumer : consumers) {
            ConsumerLoop loop = new ConsumerLoop(consumer, positions, settings, clients);
            loops.add(loop);
            Thread thread = new Thread(loop, "inbox-" + consumer.name());
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (ConsumerLoop loop : loops) {
            loop.stop();
        }
        loops.clear();
    }

    /** How far each is. */
    public List<ConsumerState> states() {
        return loops.stream().map(ConsumerLoop::state).toList();
    }

    List<ConsumerLoop> loops() {
        return List.copyOf(loops);
    }
}
