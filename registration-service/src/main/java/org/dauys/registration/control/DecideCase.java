package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.control.ControlRules.Effect;
import org.dauys.registration.twoperson.Signatory;

/** Puts a signed ruling in force: the same steps whether one signature was enough or it took two. */
@ApplicationScoped
class DecideCase {

    private final CaseRepository cases;
    private final DecisionRepository decisions;
    private final RulesRepository rules;
    private final TakeEffect takeEffect;
    private final AuditTrail audit;
    private final Clock clock;

    DecideCase(
            CaseRepository cases,
            DecisionRepository decisions,
            RulesRepository rules,
            TakeEffect takeEffect,
            AuditTrail audit,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.rules = rules;
        this.takeEffect = takeEffect;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param before the locked case */
    ControlCase decide(ControlCase before, Ruling ruling, Signatory first, Optional<Signatory> second) {
        Instant now = clock.instant();
        ControlRules inForce = rules.of(before.primaryId());
        Optional<Instant> appealUntil = before.level().above().map(above -> now.plus(inForce.appeal()));
        Decision decision = new Decision(
                before.id(),
                decisions.of(before.id()).size() + 1L,
                before.level(),
                ruling,
                first,
                second,
                now,
                appealUntil);
        decisions.add(decision);
        ControlCase decided = before.decided(ruling.kind(), appealUntil);
        ControlCase after = isForLater(inForce, decided) ? decided : takeEffect.of(decided, decision, now);
        cases.store(after);
        String actor = second.orElse(first).account();
        cases.note(
                before.id(),
                now,
                actor,
                "decided",
                Map.of("kind", ruling.kind(), "level", before.level(), "number", ruling.decisionNumber()));
        audit.recordChange(
                actor,
                "case-decided",
                before.id().toString(),
                Optional.of(facts(before)),
                Optional.of(facts(after)),
                Map.of("kind", ruling.kind(), "number", ruling.decisionNumber(), "candidacy", before.candidacyId()));
        return after;
    }

    private static boolean isForLater(ControlRules rules, ControlCase decided) {
        return decided.outcome().equals(Optional.of(Kind.REMOVAL))
                && !decided.removed()
                && decided.state() != CaseState.FINAL
                && rules.effect() == Effect.AFTER_APPEAL;
    }

    private static Map<String, Object> facts(ControlCase one) {
        return Map.of(
                "state", one.state(),
                "level", one.level(),
                "outcome", one.outcome().map(Kind::name).orElse(""),
                "removed", one.removed());
    }
}
