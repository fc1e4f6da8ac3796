package org.dauys.voting.admission;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One thread that asks the database for all who come: those who arrive while it answers are the next batch, so that a
 * hundred thousand in a minute are a few statements a second, in the order in which they came. What it last heard is
 * remembered for those who only ask how far it is.
 */
@Singleton
class RoomBook {

    private static final Logger LOG = Logger.getLogger(RoomBook.class);

    /** As long what was heard last is good enough for whoever waits. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** So long after the last question the queue is still watched. */
    private static final Duration WATCHED = Duration.ofSeconds(10);

    private static final int MOST_WAITING = 50_000;

    private final WaitingRoomRepository repository;
    private final Speed speed;
    private final Duration patience;
    private final Clock clock;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread thread = new Thread(this::run, "waiting-room");
    private volatile Optional<RoomKey> key = Optional.empty();
    private volatile Optional<Page> lastPage = Optional.empty();
    private volatile Instant lastAsked = Instant.MIN;
    private volatile boolean silent;
    private volatile boolean stopping;

    @Inject
    RoomBook(WaitingRoomRepository repository, AdmissionConfig config, Clock clock) {
        this(repository, new Speed(config.perSecond(), config.rushSeconds()), config.patience(), clock);
    }

    RoomBook(WaitingRoomRepository repository, Speed speed, Duration patience, Clock clock) {
        this.repository = repository;
        this.speed = speed;
        this.patience = patience;
        this.clock = clock;
        thread.setDaemon(true);
    }

    /** How fast the queue moves, and for how many seconds it may save that up. */
    record Speed(int perSecond, int rushSeconds) {

        int rush() {
            return perSecond * rushSeconds;
        }
    }

    /** What was heard of the queue, and when. */
    record Page(RoomState state, Instant at) {}

    /** The state of the queue for somebody, with the number of whoever came for one. */
    record Entry(RoomKey key, RoomState state, Optional<Long> number) {}

    private record Request(boolean wantsNumber, CompletableFuture<Optional<Entry>> answer) {}

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        thread.interrupt();
    }

    /** The next number; empty if the database does not answer in time. */
    CompletableFuture<Optional<Entry>> number() {
        return ask(true);
    }

    /** How far it is; empty if that is not known. */
    CompletableFuture<Optional<Entry>> look() {
        Instant now = clock.instant();
        Optional<Page> page = lastPage.filter(last -> now.isBefore(last.at().plus(FRESH)));
        if (page.isPresent() && key.isPresent()) {
            lastAsked = now;
            return CompletableFuture.completedFuture(
                    Optional.of(new Entry(key.get(), page.get().state(), Optional.empty())));
        }
        return ask(false);
    }

    /** The key of the room, once it is known. */
    Optional<RoomKey> key() {
        return key;
    }

    /** How far it must be by now, by what was last heard; empty while the database is silent. Asks nobody. */
    Optional<RoomState> estimate() {
        Instant now = clock.instant();
        return silent
                ? Optional.empty()
                : lastPage.map(page -> page.state().after(Duration.between(page.at(), now), speed.perSecond()));
    }

    private CompletableFuture<Optional<Entry>> ask(boolean wantsNumber) {
        lastAsked = clock.instant();
        CompletableFuture<Optional<Entry>> answer = new CompletableFuture<>();
        if (!requests.offer(new Request(wantsNumber, answer))) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return answer.completeOnTimeout(Optional.empty(), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        while (!stopping) {
            try {
                Request first = requests.poll(FRESH.toMillis(), TimeUnit.MILLISECONDS);
                List<Request> batch = new ArrayList<>();
                if (first != null) {
                    batch.add(first);
                    requests.drainTo(batch);
                }
                if (first != null || key.isEmpty() || clock.instant().isBefore(lastAsked.plus(WATCHED))) {
                    turn(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void turn(List<Request> batch) {
        // Whoever has been answered in the meantime, that nobody counts, takes no place.
        batch.removeIf(request -> request.answer().isDone());
        try {
            if (key.isEmpty()) {
                key = Optional.of(repository.key());
            }
            int numbers = (int) batch.stream().filter(Request::wantsNumber).count();
            RoomState state = repository.take(numbers, speed.perSecond(), speed.rush());
            lastPage = Optional.of(new Page(state, clock.instant()));
            silent = false;
            hand(batch, state, state.issued() - numbers);
        } catch (RuntimeException | Error e) {
            // Whatever it is: a room whose thread has ended would never count again.
            if (!silent) {
                LOG.warnf(
                        "the waiting room does not count, nobody is held up: %s",
                        e.getClass().getName());
            }
            silent = true;
            batch.forEach(request -> request.answer().complete(Optional.empty()));
        }
    }

    private void hand(List<Request> batch, RoomState state, long before) {
        long number = before;
        for (Request request : batch) {
            Optional<Long> own = request.wantsNumber() ? Optional.of(++number) : Optional.empty();
            request.answer().complete(Optional.of(new Entry(key.orElseThrow(), state, own)));
        }
    }
}
