package org.dauys.registration.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.control.ControlDecision.Kind;
import org.dauys.registration.document.Document;
import org.dauys.registration.text.ZonedTimes;

/**
 * A case with everything in it.
 *
 * @param evidence documents of complaints that the candidate may read
 * @param waiting the ruling that waits for a second signature; for controllers
 * @param history who did what; for controllers
 */
record CaseView(
        @JsonUnwrapped Outline outline,
        String summary,
        List<Written> statements,
        List<Evidence> evidence,
        List<PublicDecision> decisions,
        Optional<Proposed> waiting,
        List<Step> history) {

    /** A case in a list. */
    record Outline(
            UUID caseId,
            long number,
            UUID candidacyId,
            String territoryId,
            Ground ground,
            CaseSource.Kind source,
            Level level,
            CaseState state,
            Optional<Kind> outcome,
            boolean removed,
            boolean overdue,
            Optional<Instant> answerUntil,
            Optional<String> answerUntilLocal,
            Optional<Instant> dueAt,
            Optional<String> dueLocal,
            Instant openedAt,
            long version) {

        static Outline of(ControlCase one, String zone, Instant now) {
            return new Outline(
                    one.id(),
                    one.number(),
                    one.candidacyId(),
                    one.territoryId(),
                    one.ground(),
                    one.source().kind(),
                    one.level(),
                    one.state(),
                    one.outcome(),
                    one.removed(),
                    one.isOverdue(now),
                    one.answerUntil(),
                    one.answerUntil().map(until -> ZonedTimes.of(until, zone)),
                    one.dueAt(),
                    one.dueAt().map(due -> ZonedTimes.of(due, zone)),
                    one.openedAt(),
                    one.version());
        }
    }

    /** A statement with its documents. */
    record Written(@JsonUnwrapped Statement statement, List<Document> documents) {}

    /**
     * A document of a complaint, without what its uploader called it.
     *
     * @param number in the case, from 1
     * @param size in bytes
     * @param sha256 of the content, in hexadecimal
     */
    record Evidence(int number, String mediaType, long size, String sha256, Instant releasedAt) {}

    /** A ruling with one signature. */
    record Proposed(UUID proposalId, Ruling ruling, String proposedBy, Instant proposedAt) {

        static Proposed of(Proposal proposal) {
            return new Proposed(
                    proposal.id(), proposal.ruling(), proposal.proposedBy().account(), proposal.proposedAt());
        }
    }

    /** One act in a case. */
    record Step(Instant at, String actor, String act, Map<String, Object> details) {}
}
