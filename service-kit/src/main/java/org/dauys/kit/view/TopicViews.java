package org.dauys.kit.view;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.dauys.events.Topic;
import org.dauys.events.Versioned;
import org.dauys.kit.inbox.KafkaClients;

/** Opens views and closes them with the service. */
@Singleton
public final class TopicViews {

    private final KafkaClients clients;
    private final List<ViewReader> readers = new CopyOnWriteArrayList<>();

    TopicViews(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * Opens a view and starts to fill it.
     *
     * @param topic a compacted topic
     * @param type its message
     * @param listener told key and new state of each change, on the reading thread, the first reading included
     */
    public <T extends Versioned> TopicView<T> open(Topic topic, Class<T> type, BiConsumer<String, T> listener) {
        TopicView<T> view = new TopicView<>(topic, type, List.of(listener));
        ViewReader reader = new ViewReader(view, clients);
        readers.add(reader);
        reader.start();
        return view;
    }

    /** As {@link #open(Topic, Class, BiConsumer)}, without a listener. */
    public <T extends Versioned> TopicView<T> open(Topic topic, Class<T> type) {
        return open(topic, type, (key, state) -> {});
    }

    /** Whether every open view is ready. */
    public boolean ready() {
        return readers.stream().allMatch(ViewReader::ready);
    }

    List<ViewReader> readers() {
        return List.copyOf(readers);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        for (ViewReader reader : readers) {
            reader.stop();
        }
    }
}
