package org.dauys.observer.board;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.alarm.AlarmKind;
import org.dauys.observer.round.Rounds;
import org.jboss.logging.Logger;

/**
 * Lets every chain grow as far as it can, again and again. One chain that waits does not hold up the others,
 * except while an object is being fetched for it, at most a minute.
 */
@ApplicationScoped
class GrowChains {

    private static final Logger LOG = Logger.getLogger(GrowChains.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ROUNDS_WITHOUT_NEWS = 10;

    private final PendingEvents pending;
    private final ChainHeads heads;
    private final FetchObjects objects;
    private final AppendEvents events;
    private final AlarmBook alarms;
    private final AtomicBoolean news = new AtomicBoolean(true);
    private volatile Optional<Rounds> rounds = Optional.empty();
    private int idle;

    GrowChains(PendingEvents pending, ChainHeads heads, FetchObjects objects, AppendEvents events, AlarmBook alarms) {
        this.pending = pending;
        this.heads = heads;
        this.objects = objects;
        this.events = events;
        this.alarms = alarms;
    }

    /** There may be something to append. */
    void wake() {
        news.set(true);
    }

    void start(@Observes StartupEvent started) {
        rounds = Optional.of(Rounds.every(PAUSE, "grow-chains", this::round));
    }

    void stop(@Observes ShutdownEvent stopped) {
        rounds.ifPresent(Rounds::close);
    }

    /** Looks at once after news, and now and then for what waits for something else than an event. */
    private void round() {
        idle = news.getAndSet(false) ? ROUNDS_WITHOUT_NEWS : idle + 1;
        if (idle >= ROUNDS_WITHOUT_NEWS) {
            idle = 0;
            growAll();
        }
    }

    private void growAll() {
        for (String election : pending.elections()) {
            try {
                grow(election);
            } catch (RuntimeException e) {
                LOG.errorf("chain of election %s: %s", election, e.getClass().getName());
            }
        }
    }

    private void grow(String electionUuid) {
        int appended;
        do {
            Optional<PendingEvent> next = next(electionUuid);
            if (next.isEmpty()) {
                return;
            }
            objects.fetchFor(next.get());
            appended = events.append(electionUuid);
        } while (appended > 0);
    }

    /** The event that is to come next; if only later ones are here, that is an alarm. */
    private Optional<PendingEvent> next(String electionUuid) {
        int height = heads.find(electionUuid).map(ChainHead::height).orElse(-1) + 1;
        Optional<PendingEvent> lowest = pending.lowest(electionUuid);
        lowest.filter(event -> event.height() > height)
                .ifPresent(event -> alarms.raise(
                        electionUuid,
                        AlarmKind.CHAIN_GAP,
                        "event " + height,
                        "event " + event.height() + " has come before it"));
        return lowest.filter(event -> event.height() == height);
    }
}
