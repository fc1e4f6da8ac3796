package org.dauys.registration.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;

/**
 * For the features to which documents belong. A document is attached once and then never changes or goes; it is read by
 * its uploader, by whoever has one of the reader roles in the territory, and by whom {@link DocumentReaders} tell of.
 */
@ApplicationScoped
public class AttachDocuments {

    private final DocumentRepository documents;
    private final Caller caller;

    public AttachDocuments(DocumentRepository documents, Caller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    /**
     * Attaches documents of the caller to a subject, all or none.
     *
     * @param kind of the subject, such as {@code application}
     * @param territoryId that the subject belongs to
     * @param readerRoles see {@link org.dauys.kit.security.Roles}
     * @throws ProblemException {@code unknown-document} if one is not there, not the caller's, or attached already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void attach(
            Collection<UUID> documentIds, String kind, UUID subjectId, String territoryId, Set<String> readerRoles) {
        // In order: two who attach the same ones at once wait for each other, and neither for both.
        for (UUID id : new TreeSet<>(documentIds)) {
            if (!documents.attach(id, caller.subject(), kind, subjectId, territoryId, readerRoles)) {
                throw new ProblemException(DocumentProblem.UNKNOWN_DOCUMENT, id);
            }
        }
    }

    /** Whoever reads the documents of a subject by a role reads them in another territory from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(String kind, UUID subjectId, String territoryId) {
        documents.move(kind, subjectId, territoryId);
    }

    /** The documents of a subject, in the order of their upload. */
    public List<Document> of(String kind, UUID subjectId) {
        return documents.of(kind, subjectId);
    }

    /**
     * Lets everybody read documents of a subject: a published decision with what it rests on.
     *
     * @throws ProblemException {@code unknown-document} if one is not attached to this subject
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Collection<UUID> documentIds, String kind, UUID subjectId) {
        for (UUID id : new TreeSet<>(documentIds)) {
            if (!documents.publish(id, kind, subjectId)) {
                throw new ProblemException(DocumentProblem.UNKNOWN_DOCUMENT, id);
            }
        }
    }
}
