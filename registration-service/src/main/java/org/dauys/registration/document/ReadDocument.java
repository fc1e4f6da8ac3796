package org.dauys.registration.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.document.StoredDocument.Subject;

/** Gives documents to those who may read them; to others they do not exist. */
@ApplicationScoped
class ReadDocument {

    private final DocumentRepository documents;
    private final Instance<DocumentReaders> readers;
    private final Caller caller;

    ReadDocument(DocumentRepository documents, @Any Instance<DocumentReaders> readers, Caller caller) {
        this.documents = documents;
        this.readers = readers;
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
                        && stored.territoryId().filter(caller::mayActIn).isPresent())
                || stored.subject()
                        .filter(subject -> hasPart(subject, stored.document().id()))
                        .isPresent();
    }

    private boolean hasPart(Subject subject, UUID document) {
        return readers.stream()
                .filter(each -> each.kind().equals(subject.kind()))
                .anyMatch(each -> each.includes(caller.subject(), subject.id(), document));
    }

    /** Who has no token learns no more of what is not there than of what is. */
    private ProblemException missing() {
        caller.subject();
        return new ProblemException(KitProblem.NOT_FOUND);
    }
}
