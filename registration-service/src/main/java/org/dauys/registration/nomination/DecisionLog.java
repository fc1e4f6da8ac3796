package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.eligibility.Evaluation;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.ApplicationHistory.Decision;
import org.dauys.registration.nomination.ApplicationHistory.Step;

/** Writes what officials decided: for the parties into the history, for auditors into the trail. */
@ApplicationScoped
class DecisionLog {

    private final ApplicationHistory history;
    private final AuditTrail audit;

    DecisionLog(ApplicationHistory history, AuditTrail audit) {
        this.history = history;
        this.audit = audit;
    }

    /** What is decided, and on what it rests. */
    record Entry(
            Step step,
            State after,
            Optional<String> reason,
            List<FieldReason> fields,
            Evaluation evaluation,
            List<Evidence> evidence) {}

    void write(Application before, Entry entry, Signed signed) {
        write(before, entry, signed, Map.of());
    }

    void write(Application before, Entry entry, Signed signed, Map<String, Object> more) {
        history.add(
                before.id(),
                new Decision(
                        before.handling().round(),
                        entry.step(),
                        entry.reason(),
                        entry.fields(),
                        entry.evaluation(),
                        entry.evidence(),
                        signed.at(),
                        signed.by().account()),
                signed.by().person());
        Map<String, Object> details = new HashMap<>(more);
        details.put("step", entry.step());
        details.put("rule_version", entry.evaluation().ruleVersion());
        entry.reason().ifPresent(text -> details.put("reason", text));
        audit.recordChange(
                signed.by().account(),
                "application-decided",
                before.id().toString(),
                Optional.of(Map.of("state", before.state())),
                Optional.of(Map.of("state", entry.after())),
                details);
    }
}
