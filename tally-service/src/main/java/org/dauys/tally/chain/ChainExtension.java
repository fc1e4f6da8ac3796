package org.dauys.tally.chain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventChain;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.digest.Sha256;

/**
 * Events about to be appended to one chain, in memory until {@link ChainRepository#save}. The order that Belenios
 * expects (specification 4.4) is checked with every event. Not thread-safe.
 */
public final class ChainExtension {
    private final String election;
    private final EventChain chain;
    private final List<Object[]> events = new ArrayList<>();
    private final List<Object[]> objects = new ArrayList<>();

    ChainExtension(String election, EventChain chain) {
        this.election = election;
        this.chain = chain;
    }

    /** The beginning of the chain of a new election. */
    public static ChainExtension beginning(String election) {
        return new ChainExtension(election, EventChain.empty());
    }

    public String election() {
        return election;
    }

    /** Height of the last event, those to be saved included. */
    public int height() {
        return chain.height();
    }

    /** Hash of the last event. */
    public Sha256 head() {
        return chain.headHash().orElseThrow();
    }

    /**
     * Appends an event.
     *
     * @param content the objects it brings, each after what it refers to; the last one is its payload. None for a type
     *     without payload
     * @return height of the event
     */
    public int append(EventType type, List<byte[]> content) {
        return append(type, content, Optional.empty());
    }

    /** Appends a ballot that has passed every check. */
    public int appendBallot(PublicCredential credential, byte[] ballot) {
        return append(EventType.BALLOT, List.of(ballot), Optional.of(credential));
    }

    private int append(EventType type, List<byte[]> content, Optional<PublicCredential> credential) {
        List<Sha256> hashes = content.stream().map(Sha256::of).toList();
        Optional<Sha256> payload = hashes.isEmpty() ? Optional.empty() : Optional.of(hashes.get(hashes.size() - 1));
        Event event = chain.append(type, payload);
        Optional<String> payloadHex = payload.map(Sha256::toHex);
        events.add(new Object[] {
            election,
            event.height(),
            type.label(),
            new String(event.canonicalBytes(), StandardCharsets.UTF_8),
            head().toHex(),
            payloadHex,
            credential.flatMap(each -> payloadHex),
            credential.map(PublicCredential::hex)
        });
        for (int i = 0; i < content.size(); i++) {
            objects.add(new Object[] {election, hashes.get(i).toHex(), event.height(), i, content.get(i)});
        }
        return event.height();
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    List<Object[]> events() {
        return events;
    }

    List<Object[]> objects() {
        return objects;
    }
}
