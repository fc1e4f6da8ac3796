package org.dauys.registration.door;

import static java.util.Objects.requireNonNull;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.events.admission.AdmissionPass;
import org.dauys.events.json.EventJson;
import org.dauys.kit.peers.PeerObjectException;
import org.dauys.kit.peers.PeerObjects;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The public keys of the waiting room, as voting-service publishes them. They are asked for beside the logins and never by one:
 * while they cannot be had, those last known hold, and without any nobody has a pass.
 */
@Singleton
public class RoomKeys {

    private static final Logger LOG = Logger.getLogger(RoomKeys.class);
    private static final String PATH = "/api/ballot-box/queue/keys";
    private static final int MAX_BYTES = 16 << 10;

    private final PeerObjects peers;
    private final URI voting;
    private volatile List<PublicKey> known = List.of();
    private volatile boolean silent;

    RoomKeys(PeerObjects peers, @ConfigProperty(name = "dauys.peers.voting") URI voting) {
        this.peers = peers;
        this.voting = voting;
    }

    private record Answer(List<Item> items) {

        Answer {
            items = List.copyOf(items);
        }
    }

    private record Item(String publicKey) {

        Item {
            requireNonNull(publicKey, "public_key");
        }
    }

    Collection<PublicKey> all() {
        return known;
    }

    @Scheduled(every = "${dauys.room-keys.poll}", skipExecutionIf = SkipOutsideRegistration.class)
    void look() {
        try {
            accept(peers.fetchUnchecked(voting, PATH, MAX_BYTES));
            silent = false;
        } catch (PeerObjectException | UncheckedIOException e) {
            if (!silent) {
                LOG.warn("the keys of the waiting room cannot be had: those last known hold");
            }
            silent = true;
        }
    }

    /**
     * Takes what is published. A waiting room that has no key yet, or none that we can read, changes nothing.
     *
     * @throws UncheckedIOException if it is no list of keys
     */
    void accept(byte[] published) {
        List<PublicKey> keys = Stream.ofNullable(EventJson.read(published, Answer.class))
                .flatMap(answer -> answer.items().stream())
                .flatMap(item -> key(item).stream())
                .toList();
        if (!keys.isEmpty()) {
            known = keys;
        }
    }

    private static Optional<PublicKey> key(Item item) {
        try {
            return Optional.of(KeyFactory.getInstance(AdmissionPass.ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(item.publicKey()))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
