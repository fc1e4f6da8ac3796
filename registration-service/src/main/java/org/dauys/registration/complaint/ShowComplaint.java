package org.dauys.registration.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.dauys.registration.control.CaseFiles;
import org.dauys.registration.document.AttachDocuments;

/** A complaint with its documents and its case. */
@ApplicationScoped
class ShowComplaint {

    private final CaseFiles caseFiles;
    private final AttachDocuments documents;

    ShowComplaint(CaseFiles caseFiles, AttachDocuments documents) {
        this.caseFiles = caseFiles;
        this.documents = documents;
    }

    ComplaintView view(Complaint complaint) {
        return ComplaintView.of(
                complaint,
                complaint.caseId().map(caseFiles::require),
                documents.of(Complain.DOCUMENTS, complaint.id()),
                complaint.caseId().map(caseFiles::released).orElse(Set.of()));
    }
}
