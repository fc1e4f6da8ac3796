package org.dauys.registration.control;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.kit.sql.Row;
import org.dauys.registration.text.ZonedTimes;

/**
 * A decision as everybody may read it: what the candidate is found to have done and what follows, and nothing of who
 * complained or signed.
 *
 * @param withoutHearing why the candidate was not heard first, if that was so
 * @param appealUntil exclusive; absent from the last commission
 * @param inForce whether no later decision in the case has taken its place
 * @param ballotEffect what it means for ballots; absent while a removal waits for the time of appeal to pass
 */
public record PublicDecision(
        UUID caseId,
        long caseNumber,
        CaseState caseState,
        UUID candidacyId,
        String territoryId,
        Ground ground,
        long version,
        Level level,
        Kind kind,
        LocalText reason,
        Optional<LocalText> withoutHearing,
        String decisionNumber,
        Instant decidedAt,
        String decidedLocal,
        Optional<Instant> appealUntil,
        Optional<String> appealUntilLocal,
        boolean inForce,
        Optional<BallotEffect> ballotEffect) {

    static PublicDecision read(Row row) {
        String zone = row.text("zone");
        Decision decision = DecisionRepository.read(row);
        return new PublicDecision(
                decision.caseId(),
                row.bigint("number"),
                row.constant("state", CaseState.class),
                row.uuid("candidacy_id"),
                row.text("territory_id"),
                row.constant("ground", Ground.class),
                decision.version(),
                decision.level(),
                decision.ruling().kind(),
                decision.ruling().reason(),
                decision.ruling().withoutHearing(),
                decision.ruling().decisionNumber(),
                decision.decidedAt(),
                ZonedTimes.of(decision.decidedAt(), zone),
                decision.appealUntil(),
                decision.appealUntil().map(until -> ZonedTimes.of(until, zone)),
                row.bool("in_force"),
                row.optionalText("ballot_effect").map(BallotEffect::valueOf));
    }
}
