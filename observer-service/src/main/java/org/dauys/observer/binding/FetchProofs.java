package org.dauys.observer.binding;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.peers.PeerObjectException;
import org.dauys.kit.peers.PeerObjects;
import org.dauys.observer.ObserverConfig;
import org.dauys.observer.board.AppendedEvent;
import org.dauys.observer.board.ChainHead;
import org.dauys.observer.board.ChainListener;
import org.dauys.observer.round.Rounds;
import org.dauys.protocol.archive.EventType;
import org.jboss.logging.Logger;

/** Copies binding proofs from tally-service whenever a partial decryption has been chained, until that succeeds. */
@ApplicationScoped
class FetchProofs implements ChainListener {

    private static final Logger LOG = Logger.getLogger(FetchProofs.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int MAX_BYTES = 16 << 20;

    private final BindingProofs copies;
    private final PeerObjects peer;
    private final URI tally;
    private volatile Optional<Rounds> rounds = Optional.empty();

    FetchProofs(BindingProofs copies, PeerObjects peer, ObserverConfig config) {
        this.copies = copies;
        this.peer = peer;
        this.tally = URI.create(config.peers().tally());
    }

    void start(@Observes StartupEvent started) {
        rounds = Optional.of(Rounds.every(PAUSE, "fetch-binding-proofs", this::round));
    }

    void stop(@Observes ShutdownEvent stopped) {
        rounds.ifPresent(Rounds::close);
    }

    @Override
    public void appended(ChainHead head, List<AppendedEvent> events) {
        events.stream()
                .filter(event -> event.type() == EventType.PARTIAL_DECRYPTION)
                .mapToInt(AppendedEvent::height)
                .max()
                .ifPresent(height -> copies.want(head.electionUuid(), height));
    }

    private void round() {
        for (BindingProofs.Wanted wanted : copies.wanted()) {
            try {
                byte[] proofs = peer.fetchUnchecked(
                        tally, "/api/tally/elections/" + wanted.electionUuid() + "/binding-proofs", MAX_BYTES);
                copies.keep(wanted, new String(proofs, StandardCharsets.UTF_8));
            } catch (PeerObjectException e) {
                LOG.debugf("binding proofs of %s: %s", wanted.electionUuid(), e.getMessage());
            }
        }
    }
}
