package org.dauys.registration.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.control.CaseFiles;
import org.dauys.registration.document.AttachDocuments;

/**
 * A controller lets the candidate read a document of a complaint: one by one, for only somebody who has read it can tell
 * whether it says who complained.
 */
@ApplicationScoped
class ReleaseEvidence {

    private final ComplaintRepository complaints;
    private final CaseFiles caseFiles;
    private final AttachDocuments documents;
    private final Caller caller;

    ReleaseEvidence(ComplaintRepository complaints, CaseFiles caseFiles, AttachDocuments documents, Caller caller) {
        this.complaints = complaints;
        this.caseFiles = caseFiles;
        this.documents = documents;
        this.caller = caller;
    }

    /**
     * @return the complaint; a document that is released already changes nothing
     * @throws ProblemException {@code not-found} for what is no document of this complaint, {@code forbidden}, {@code
     *     complaint-has-no-case}
     */
    @Transactional
    Complaint release(String primaryId, UUID id, UUID documentId) {
        Complaint complaint =
                complaints.lock(primaryId, id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(complaint.territoryId());
        boolean attached = documents.of(Complain.DOCUMENTS, id).stream()
                .anyMatch(document -> document.id().equals(documentId));
        if (!attached) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        UUID caseId =
                complaint.caseId().orElseThrow(() -> new ProblemException(ComplaintProblem.COMPLAINT_HAS_NO_CASE));
        caseFiles.release(caseId, documentId);
        return complaint;
    }
}
