package org.dauys.tally.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dauys.events.MessageType;
import org.dauys.events.Topic;
import org.dauys.events.board.ChainEvent;
import org.dauys.events.board.ChainEvent.RemoteObject;
import org.dauys.events.board.LogDispositions;
import org.dauys.events.json.EventJson;
import org.dauys.protocol.archive.EventType;
import org.dauys.tally.chain.ChainRepository;
import org.dauys.tally.chain.ChainRepository.StoredEvent;
import org.dauys.tally.chain.ChainRepository.StoredObject;

/** Makes the records of the board: CloudEvents with an id that is the same each time, and without a time. */
@ApplicationScoped
class BoardMessages {
    /** Most bytes of objects in one message; what is beyond goes by reference. */
    static final int MAX_INLINE = 512 * 1024;

    private final ChainRepository chains;

    BoardMessages(ChainRepository chains) {
        this.chains = chains;
    }

    /** One event; the objects of a ballot are in the ballot log already. */
    ProducerRecord<byte[], byte[]> chainEvent(String election, StoredEvent event) {
        List<String> inline = new ArrayList<>();
        List<RemoteObject> remote = new ArrayList<>();
        if (!event.type().equals(EventType.BALLOT.label())) {
            int size = 0;
            for (StoredObject object : chains.objectsOf(election, event.height())) {
                if (size + object.content().length <= MAX_INLINE) {
                    size += object.content().length;
                    inline.add(new String(object.content(), StandardCharsets.UTF_8));
                } else {
                    remote.add(new RemoteObject(path(election, object.sha256()), object.sha256()));
                }
            }
        }
        return record(
                election,
                election + "/" + event.height(),
                new ChainEvent(election, event.height(), event.event(), event.eventHash(), inline, remote));
    }

    ProducerRecord<byte[], byte[]> dispositions(LogDispositions message) {
        String id = message.electionUuid() + "/" + message.partition() + "@"
                + message.entries().get(0).offset();
        return record(message.electionUuid(), id, message);
    }

    private static String path(String election, String sha256) {
        return "/api/tally/elections/" + election + "/objects/" + sha256;
    }

    private static ProducerRecord<byte[], byte[]> record(String election, String id, Object data) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topic.BOARD.topicName(), bytes(election), EventJson.write(data));
        record.headers()
                .add("ce_specversion", bytes("1.0"))
                .add("ce_id", bytes(id))
                .add("ce_source", bytes("/dauys/tally-service"))
                .add("ce_type", bytes(MessageType.of(data).ceType()))
                .add("content-type", bytes("application/json"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
