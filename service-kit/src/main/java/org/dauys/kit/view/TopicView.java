package org.dauys.kit.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.dauys.events.Topic;
import org.dauys.events.Versioned;
import org.dauys.kit.inbox.ReceivedRecord;

/**
 * The latest state of everything on one compacted topic, in memory. It keeps the newest version per key, tells listeners
 * of each change on the reading thread, and is ready once it has read what was there when it was opened. A record that it
 * cannot read makes it unready for good: a view with holes decides nothing.
 *
 * @param <T> message of the topic
 */
public final class TopicView<T extends Versioned> {

    private final Topic topic;
    private final Class<T> type;
    private final List<BiConsumer<String, T>> listeners;
    private final Map<String, T> latest = new ConcurrentHashMap<>();
    private volatile boolean caughtUp;
    private volatile boolean broken;

    TopicView(Topic topic, Class<T> type, List<BiConsumer<String, T>> listeners) {
        this.topic = topic;
        this.type = type;
        this.listeners = List.copyOf(listeners);
    }

    /** Latest state under a key. */
    public Optional<T> get(String key) {
        return Optional.ofNullable(latest.get(key));
    }

    /** Latest states of all keys, in no order. */
    public Collection<T> all() {
        return List.copyOf(latest.values());
    }

    /** Whether everything that was on the topic at the start is here. */
    public boolean ready() {
        return caughtUp && !broken;
    }

    Topic topic() {
        return topic;
    }

    void accept(ReceivedRecord record) {
        String key = record.key().orElseThrow();
        T received = record.data(type);
        T known = latest.get(key);
        if (known == null || received.version() > known.version()) {
            latest.put(key, received);
            listeners.forEach(listener -> listener.accept(key, received));
        }
    }

    void caughtUp() {
        caughtUp = true;
    }

    void broken() {
        broken = true;
    }
}
