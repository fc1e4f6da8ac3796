package org.dauys.registration.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;

/** Gives documents to those who may read them; to others they do not exist. */
@ApplicationScoped
class ReadDocument {

    private final DocumentRepository documents;
    private final Caller caller;

    ReadDocument(DocumentRepository documents, Caller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    /**
     * @throws ProblemException {@code not-found}, {@code unauthorized}
     */
    Document require(UUID id) {
        return documents
                .find(id)
                .filter(stored -> stored.isPublic() || isReader(stored))
                .map(StoredDocument::document)
                .orElseThrow(this::missing);
    }

    private boolean isReader(StoredDocument stored) {
        return stored.uploadedBy().equals(caller.subject())
                || (stored.readerRoles().stream().anyMatch(caller::has)
                        && stored.territoryId().filter(caller::mayActIn).isPresent());
    }

    /** Who has no token learns no more of what is not there than of what is. */
    private ProblemException missing() {
        caller.subject();
        return new ProblemException(KitProblem.NOT_FOUND);
    }
}
