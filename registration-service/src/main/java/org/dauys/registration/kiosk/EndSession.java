package org.dauys.registration.kiosk;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dauys.registration.process.SkipOutsideRegistration;

/** Ends sessions. From then on the terminal gets nothing, and it is not known any more whose session it was. */
@ApplicationScoped
class EndSession {

    private static final String NOBODY = "time-out";

    private final KioskSessions sessions;
    private final SessionLog log;

    EndSession(KioskSessions sessions, SessionLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    /** Ends it, unless it has ended. */
    @Transactional
    void end(UUID session, KioskSession.EndCause cause, String actor) {
        if (sessions.end(session, cause)) {
            log.ended(session, cause, actor);
        }
    }

    /** Ends what is at a terminal. */
    @Transactional
    void endAt(UUID terminal, KioskSession.EndCause cause, String actor) {
        sessions.liveAt(terminal).ifPresent(session -> end(session.id(), cause, actor));
    }

    /** Also before a session is asked for, so that no poll has to be waited for. */
    @Scheduled(
            every = "${dauys.kiosk-sessions.poll}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideRegistration.class)
    @Transactional
    void endOverdue() {
        sessions.overdue().forEach(session -> end(session, KioskSession.EndCause.TIME_OUT, NOBODY));
    }
}
