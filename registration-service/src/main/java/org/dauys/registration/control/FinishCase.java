package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.registration.audit.AuditTrail;

/** Makes one decided case final, in a transaction of its own. */
@ApplicationScoped
class FinishCase {

    private static final String ITSELF = "control";

    private final CaseRepository cases;
    private final DecisionRepository decisions;
    private final TakeEffect takeEffect;
    private final AuditTrail audit;
    private final Clock clock;

    FinishCase(
            CaseRepository cases, DecisionRepository decisions, TakeEffect takeEffect, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.takeEffect = takeEffect;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void finish(UUID id) {
        Instant now = clock.instant();
        Optional<ControlCase> locked = cases.lock(id).filter(one -> one.isUnappealedAt(now));
        if (locked.isEmpty()) {
            return;
        }
        ControlCase before = locked.get();
        boolean waiting = before.outcome().equals(Optional.of(Kind.REMOVAL)) && !before.removed();
        ControlCase after = waiting ? remove(before, now) : before.finished();
        cases.store(after);
        cases.note(id, now, ITSELF, "final", Map.of("removed", after.removed()));
        audit.recordChange(
                ITSELF,
                "case-final",
                id.toString(),
                Optional.of(Map.of("state", before.state(), "removed", before.removed())),
                Optional.of(Map.of("state", after.state(), "removed", after.removed())));
    }

    private ControlCase remove(ControlCase before, Instant now) {
        List<Decision> all = decisions.of(before.id());
        return takeEffect.ifStanding(before.finished(), all.get(all.size() - 1), now);
    }
}
