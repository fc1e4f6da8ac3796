package org.dauys.registration.door;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.events.admission.AdmissionPass;

/**
 * Passes of the waiting room, and how often each was used at this process. Only passes that were signed are remembered, and
 * only until they expire, so there are no more than the room hands out in that time.
 */
@Singleton
public class Passes {

    private final RoomKeys keys;
    private final int usesPerPass;
    private final Clock clock;
    private final Map<Long, Uses> used = new ConcurrentHashMap<>();

    @Inject
    Passes(RoomKeys keys, DoorConfig config, Clock clock) {
        this(keys, config.usesPerPass(), clock);
    }

    Passes(RoomKeys keys, int usesPerPass, Clock clock) {
        this.keys = keys;
        this.usesPerPass = usesPerPass;
        this.clock = clock;
    }

    private record Uses(int count, Instant until) {

        Uses and(Uses more) {
            return new Uses(count + more.count(), until.isAfter(more.until()) ? until : more.until());
        }
    }

    /** Uses a pass once; not if it is none, has expired or is used up. */
    boolean use(String text) {
        Instant now = clock.instant();
        Optional<AdmissionPass> pass = AdmissionPass.read(text).filter(each -> now.isBefore(each.expires()));
        if (pass.isEmpty() || !pass.get().isSignedIn(text, keys.all())) {
            return false;
        }
        // By its number: one place may have been asked for its pass several times.
        Uses once = new Uses(1, pass.get().expires());
        return used.merge(pass.get().number(), once, Uses::and).count() <= usesPerPass;
    }

    @Scheduled(every = "1m")
    void forgetExpired() {
        Instant now = clock.instant();
        used.values().removeIf(uses -> !now.isBefore(uses.until()));
    }
}
