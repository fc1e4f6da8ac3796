package org.dauys.registration.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.control.CaseFiles;
import org.dauys.registration.control.Ground;
import org.dauys.registration.document.AttachDocuments;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.twoperson.Signatory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Somebody with an account complains of a candidate, or of what an official did. */
@ApplicationScoped
class Complain {

    static final String DOCUMENTS = "complaint";
    private static final Duration DAY = Duration.ofDays(1);

    private final Primaries primaries;
    private final Candidacies candidacies;
    private final Territories territories;
    private final ComplaintRepository complaints;
    private final CaseFiles caseFiles;
    private final AttachDocuments documents;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;
    private final int perDay;

    Complain(
            Primaries primaries,
            Candidacies candidacies,
            Territories territories,
            ComplaintRepository complaints,
            CaseFiles caseFiles,
            AttachDocuments documents,
            AuditTrail audit,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "dauys.control.complaints-per-day") int perDay) {
        this.primaries = primaries;
        this.candidacies = candidacies;
        this.territories = territories;
        this.complaints = complaints;
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.perDay = perDay;
    }

    /** Of what somebody complains. */
    record Wording(
            Optional<UUID> candidacyId,
            Optional<String> officialAct,
            Optional<String> territoryId,
            Optional<Ground> ground,
            String text,
            List<UUID> documents) {}

    /**
     * @throws ProblemException {@code complaint-subject}, {@code ground-not-admitted}, {@code too-many-complaints},
     *     {@code unknown-territory}, {@code unknown-document}, {@code not-found}
     */
    @Transactional
    Complaint complain(String primaryId, Wording wording) {
        primaries.require(primaryId);
        boolean ofCandidate = wording.candidacyId().isPresent();
        if (ofCandidate == wording.officialAct().isPresent()) {
            throw new ProblemException(ComplaintProblem.COMPLAINT_SUBJECT);
        }
        String territory = ofCandidate
                ? candidate(primaryId, wording.candidacyId().get()).territoryId()
                : territory(wording.territoryId());
        Optional<Ground> ground = ofCandidate ? Optional.of(ground(primaryId, wording.ground())) : Optional.empty();
        Instant now = clock.instant();
        Signatory author = Signatory.of(caller);
        if (complaints.countSince(author, now.minus(DAY)) >= perDay) {
            throw new ProblemException(ComplaintProblem.TOO_MANY_COMPLAINTS, perDay).retryAfter(DAY);
        }
        UUID id = UUID.randomUUID();
        complaints.add(
                new Complaint(
                        id,
                        0,
                        primaryId,
                        territory,
                        wording.candidacyId(),
                        wording.officialAct(),
                        ground,
                        wording.text(),
                        Optional.empty(),
                        Complaint.State.RECEIVED,
                        Optional.empty(),
                        Optional.empty(),
                        now,
                        1),
                author);
        documents.attach(wording.documents(), DOCUMENTS, id, territory, Set.of(Roles.CONTROLLER));
        audit.record(caller.subject(), "complaint-made", id.toString(), Map.of("primary", primaryId));
        return complaints.find(primaryId, id).orElseThrow();
    }

    private CandidacyState candidate(String primaryId, UUID candidacyId) {
        return candidacies
                .find(candidacyId)
                .filter(found -> found.primaryId().equals(primaryId))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    private String territory(Optional<String> named) {
        return named.filter(id -> territories.find(id).isPresent())
                .orElseThrow(() -> new ProblemException(RegistrationProblem.UNKNOWN_TERRITORY, named.orElse("")));
    }

    private Ground ground(String primaryId, Optional<Ground> named) {
        return named.filter(caseFiles.grounds(primaryId)::contains)
                .orElseThrow(() -> new ProblemException(ComplaintProblem.GROUND_NOT_ADMITTED));
    }
}
