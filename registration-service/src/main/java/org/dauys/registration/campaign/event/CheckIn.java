package org.dauys.registration.campaign.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.campaign.CampaignProblem;
import org.dauys.registration.login.VisitorKeys;

/** Somebody says "I am here" with the code that is shown at the event. Once is enough; again changes nothing. */
@ApplicationScoped
class CheckIn {

    private static final Duration BEFORE = Duration.ofHours(1);
    private static final Duration AFTER = Duration.ofHours(12);

    private final Sql sql;
    private final Events events;
    private final VisitorKeys visitors;
    private final Caller caller;
    private final Clock clock;

    CheckIn(Sql sql, Events events, VisitorKeys visitors, Caller caller, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.visitors = visitors;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException {@code check-in-refused}, {@code not-found} */
    @Transactional
    void checkIn(String primaryId, UUID event, String code) {
        // First who it is: a terminal's token is a token, too, and of nobody.
        String person = caller.person();
        if (!events.exists(primaryId, event)) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        if (events.startOf(primaryId, event, code).filter(this::isTime).isEmpty()) {
            throw new ProblemException(CampaignProblem.CHECK_IN_REFUSED);
        }
        sql.update(
                "insert into campaign_check_in (event_id, visitor) values (?, ?) on conflict do nothing",
                event,
                visitors.of(primaryId, person));
    }

    private boolean isTime(Instant start) {
        Instant now = clock.instant();
        return !now.isBefore(start.minus(BEFORE)) && now.isBefore(start.plus(AFTER));
    }
}
