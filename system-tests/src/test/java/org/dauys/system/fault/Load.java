package org.dauys.system.fault;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.oracle.CastAttempt.Outcome;
import org.dauys.system.primary.Member;
import org.dauys.system.primary.Member.Cast;
import org.dauys.system.primary.SmallElection;

/**
 * A handful of voters who vote again and again until told to stop, whatever happens to the system. All of them have their
 * credentials and voting tokens before anything happens. Stays below the number of ballots that count for one credential.
 */
final class Load implements AutoCloseable {

    private static final int VOTES_OF_EACH = 27;
    private static final int PAUSE_MILLIS = 6_000;

    private final SmallElection election;
    private final List<Member> voters;
    private final ExecutorService threads;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicReference<Optional<Cast>> lastAcknowledged = new AtomicReference<>(Optional.empty());
    private volatile boolean stopped;
    private List<Future<?>> running = List.of();

    Load(SmallElection election, List<Member> voters) {
        this.election = election;
        this.voters = List.copyOf(voters);
        this.threads = Executors.newFixedThreadPool(voters.size());
    }

    void start() {
        running = voters.stream()
                .<Future<?>>map(voter -> threads.submit(() -> votes(voter)))
                .toList();
    }

    /** How many ballots have been acknowledged. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** A ballot that was acknowledged, the last one. */
    Cast lastAcknowledged() {
        return lastAcknowledged.get().orElseThrow();
    }

    /** Lets everybody come to the end of what they are doing. A voter who broke off is a failure. */
    void stop() throws InterruptedException, ExecutionException {
        stopped = true;
        for (Future<?> voter : running) {
            voter.get();
        }
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }

    private void votes(Member voter) {
        Random random = new Random(voters.indexOf(voter));
        for (int vote = 0; vote < VOTES_OF_EACH && !stopped; vote++) {
            Cast cast = voter.vote(election.marks(random.nextInt()));
            if (cast.answer().outcome() == Outcome.ACK) {
                acknowledged.incrementAndGet();
                lastAcknowledged.set(Optional.of(cast));
            }
            pause(PAUSE_MILLIS / 2 + random.nextInt(PAUSE_MILLIS));
        }
    }

    private void pause(int millis) {
        for (int slept = 0; slept < millis && !stopped; slept += 100) {
            Await.pause(100);
        }
    }
}
