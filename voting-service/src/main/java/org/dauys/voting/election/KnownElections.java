package org.dauys.voting.election;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dauys.events.election.ElectionState;
import org.jboss.logging.Logger;

/**
 * Every announced election. The lists of those that may take ballots are fetched in the background, again and again if
 * need be; 32 bytes a credential are kept.
 */
@Singleton
public class KnownElections {

    private static final Logger LOG = Logger.getLogger(KnownElections.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ConcurrentMap<String, KnownElection> elections = new ConcurrentHashMap<>();
    private final Set<String> untried = ConcurrentHashMap.newKeySet();
    private final ElectionParameters parameters;
    private final ScheduledExecutorService loader = Executors.newSingleThreadScheduledExecutor(runnable -> {
        Thread thread = new Thread(runnable, "election-loader");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    KnownElections(ElectionParameters parameters) {
        this.parameters = parameters;
    }

    /** Takes the latest state of one election. */
    public void accept(ElectionState state) {
        KnownElection known = elections.compute(
                state.electionUuid(),
                (uuid, old) -> old == null ? new KnownElection(state, Optional.empty()) : old.updated(state));
        if (known.isMissingRules()) {
            untried.add(state.electionUuid());
            loader.execute(() -> load(state.electionUuid(), Duration.ofSeconds(1)));
        }
    }

    /** The election of this uuid, if it was announced. */
    public Optional<KnownElection> find(String uuid) {
        return Optional.ofNullable(elections.get(uuid));
    }

    /** All announced elections. */
    public Collection<KnownElection> all() {
        return List.copyOf(elections.values());
    }

    /**
     * Whether this pod can do its work: every list was asked for at least once, and not all failed. A single list that
     * cannot be had must not close the ballot box of all other elections.
     */
    public boolean areLoaded() {
        List<KnownElection> needed = elections.values().stream()
                .filter(KnownElection::mayTakeBallots)
                .toList();
        return untried.isEmpty() && (needed.isEmpty() || needed.stream().anyMatch(known -> !known.isMissingRules()));
    }

    private void load(String uuid, Duration pause) {
        KnownElection known = elections.get(uuid);
        if (known == null || !known.isMissingRules()) {
            untried.remove(uuid);
            return;
        }
        try {
            BallotRules rules = parameters.fetch(known.state());
            elections.computeIfPresent(uuid, (id, current) -> isFor(known, current) ? current.with(rules) : current);
        } catch (RuntimeException e) {
            LOG.warnf("election %s: parameters not available: %s", uuid, e.getMessage());
            Duration next = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            loader.schedule(() -> load(uuid, next), pause.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            untried.remove(uuid);
        }
    }

    private static boolean isFor(KnownElection fetched, KnownElection current) {
        return current.isMissingRules()
                && current.state().electionHash().equals(fetched.state().electionHash())
                && current.state().credentialsSha256().equals(fetched.state().credentialsSha256());
    }

    @PreDestroy
    void close() {
        loader.shutdownNow();
    }
}
