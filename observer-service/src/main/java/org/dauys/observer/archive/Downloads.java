package org.dauys.observer.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dauys.kit.problem.ProblemException;
import org.dauys.observer.ObserverConfig;
import org.dauys.observer.problem.ObserverProblem;

/**
 * Places for archives that are being sent. Each holds a worker thread while its reader reads, however slowly; there are
 * fewer places than threads, so that slow readers hold up each other and nobody else.
 */
@ApplicationScoped
class Downloads {

    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final Semaphore places;

    Downloads(ObserverConfig config) {
        this.places = new Semaphore(config.observer().maxDownloads());
    }

    /** A place that is held; giving it back twice is giving it back once. */
    static final class Place implements AutoCloseable {

        private final Semaphore places;
        private final AtomicBoolean held = new AtomicBoolean(true);

        private Place(Semaphore places) {
            this.places = places;
        }

        @Override
        public void close() {
            if (held.getAndSet(false)) {
                places.release();
            }
        }
    }

    /** @throws ProblemException {@code too-many-downloads} */
    Place begin() {
        if (!places.tryAcquire()) {
            throw new ProblemException(ObserverProblem.TOO_MANY_DOWNLOADS).retryAfter(COME_BACK);
        }
        return new Place(places);
    }
}
