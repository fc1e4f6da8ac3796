package org.dauys.observer.board;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.SetupData;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.protocol.tally.OwnedPartialDecryption;
import org.dauys.protocol.tally.SizedEncryptedTally;

/**
 * The objects that stand before an event in the archive, in their order there: what the payload refers to, then the
 * payload (§4.4).
 */
final class EventObjects {

    private EventObjects() {}

    /**
     * @param find the bytes of an object
     * @return hexadecimal digests in order; empty if the payload itself is not here yet
     * @throws MalformedMessageException if the payload is not what the type of event asks for
     */
    static Optional<List<String>> inOrder(Event event, Function<String, Optional<byte[]>> find) {
        if (event.payload().isEmpty()) {
            return Optional.of(List.of());
        }
        String payload = event.payload().get().toHex();
        return switch (event.type()) {
            case SETUP ->
                find.apply(payload)
                        .map(SetupData::parse)
                        .map(setup -> hashes(
                                setup.election(),
                                setup.trustees(),
                                setup.credentials(),
                                event.payload().get()));
            case ENCRYPTED_TALLY ->
                find.apply(payload)
                        .map(SizedEncryptedTally::parse)
                        .map(tally ->
                                hashes(tally.encryptedTally(), event.payload().get()));
            case PARTIAL_DECRYPTION ->
                find.apply(payload)
                        .map(OwnedPartialDecryption::parse)
                        .map(owned -> hashes(owned.payload(), event.payload().get()));
            default -> Optional.of(List.of(payload));
        };
    }

    private static List<String> hashes(Sha256... digests) {
        return List.of(digests).stream().map(Sha256::toHex).toList();
    }
}
