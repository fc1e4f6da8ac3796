package org.dauys.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dauys.events.Topic;
import org.dauys.kit.probe.ReceivedRows;

/** Stores values that start with its name; stops at poison until healed. */
class RecordingConsumer extends TopicConsumer {

    private final String name;
    private final ReceivedRows rows;
    private final Topic topic;
    final AtomicBoolean healed = new AtomicBoolean();

    RecordingConsumer(String name, ReceivedRows rows) {
        this(name, rows, Topic.BALLOTS);
    }

    RecordingConsumer(String name, ReceivedRows rows, Topic topic) {
        this.name = name;
        this.rows = rows;
        this.topic = topic;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic);
    }

    @Override
    public void handle(ReceivedRecord record) {
        String value = new String(record.value(), StandardCharsets.UTF_8);
        if (!value.startsWith(name)) {
            return;
        }
        rows.add(record.topic(), record.partition(), record.offset(), value);
        if (value.contains("poison") && !healed.get()) {
            throw new IllegalStateException("after the effect of a record that says " + value);
        }
    }
}
