package org.dauys.registration.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.dauys.kit.sql.Sql;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sessions that ended while tokens of theirs may still be valid, as of about a second ago. Held in memory, so that no
 * request asks the database for it. Other services know nothing of it: there a token lives until it expires.
 */
@ApplicationScoped
public class EndedSessions {

    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final Sql sql;
    private final Clock clock;
    private final Duration tokenLifetime;
    private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> seen = new AtomicReference<>(Instant.EPOCH);

    EndedSessions(Sql sql, Clock clock, @ConfigProperty(name = "dauys.login.token-lifetime") Duration tokenLifetime) {
        this.sql = sql;
        this.clock = clock;
        this.tokenLifetime = tokenLifetime;
    }

    boolean contains(UUID session) {
        return ended.containsKey(session);
    }

    /** In both processes: an ended session fetches no credential either. */
    @Scheduled(every = "${dauys.ended-sessions.poll}")
    void read() {
        Instant now = clock.instant();
        Instant oldest = now.minus(tokenLifetime).minus(OVERLAP);
        // Again what ended shortly before the last time: its transaction may have been open still.
        Instant from = seen.get().minus(OVERLAP);
        sql.each(
                "select id, ended_at from public.login_session where ended_at > ?",
                row -> ended.put(row.uuid("id"), row.instant("ended_at")),
                from.isAfter(oldest) ? from : oldest);
        seen.set(now);
        ended.values().removeIf(oldest::isAfter);
    }
}
