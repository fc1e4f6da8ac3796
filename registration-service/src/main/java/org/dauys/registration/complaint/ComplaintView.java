package org.dauys.registration.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.registration.control.CaseFiles.Standing;
import org.dauys.registration.control.Ground;
import org.dauys.registration.document.Document;

/**
 * A complaint as its author and controllers see it: nobody sees whose it is.
 *
 * @param standing where the case stands of which it is part
 * @param released documents that a controller has let the candidate read
 */
record ComplaintView(
        UUID complaintId,
        String primaryId,
        String territoryId,
        Optional<UUID> candidacyId,
        Optional<String> officialAct,
        Optional<Ground> ground,
        String text,
        Optional<String> incidentId,
        Complaint.State state,
        Optional<String> answer,
        Optional<UUID> caseId,
        Optional<Standing> standing,
        List<Document> documents,
        List<UUID> released,
        Instant receivedAt,
        long version) {

    static ComplaintView of(
            Complaint complaint, Optional<Standing> standing, List<Document> documents, Set<UUID> released) {
        return new ComplaintView(
                complaint.id(),
                complaint.primaryId(),
                complaint.territoryId(),
                complaint.candidacyId(),
                complaint.officialAct(),
                complaint.ground(),
                complaint.text(),
                complaint.incidentId(),
                complaint.state(),
                complaint.answer(),
                complaint.caseId(),
                standing,
                documents,
                documents.stream().map(Document::id).filter(released::contains).toList(),
                complaint.receivedAt(),
                complaint.version());
    }
}
