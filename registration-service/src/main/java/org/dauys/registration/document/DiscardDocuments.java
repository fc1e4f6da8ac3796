package org.dauys.registration.document;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.jboss.logging.Logger;

/**
 * Deletes what is attached to nothing: when its uploader says so, and in time. A discarded document can be attached no
 * more; then its content goes, then its row, so that whoever is killed in between leaves what the next round takes up.
 */
@ApplicationScoped
class DiscardDocuments {

    private static final Logger LOG = Logger.getLogger(DiscardDocuments.class);
    private static final int ROUND = 500;

    private final DocumentRepository documents;
    private final DocumentStore store;
    private final DocumentSettings settings;
    private final Caller caller;
    private final Clock clock;

    DiscardDocuments(
            DocumentRepository documents, DocumentStore store, DocumentSettings settings, Caller caller, Clock clock) {
        this.documents = documents;
        this.store = store;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Discards a document of the caller.
     *
     * @throws ProblemException {@code not-found} if it is not the caller's, {@code document-attached}
     */
    void own(UUID id) {
        boolean own = documents
                .find(id)
                .filter(stored -> stored.uploadedBy().equals(caller.subject()))
                .isPresent();
        if (!own) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        if (!documents.discard(id)) {
            throw new ProblemException(DocumentProblem.DOCUMENT_ATTACHED);
        }
        delete(id);
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideRegistration.class)
    void expired() {
        documents.discardUnattached(clock.instant().minus(settings.unattachedKept()));
        documents.forgetCountsBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        documents.discarded(ROUND).forEach(this::tryDelete);
    }

    private void tryDelete(UUID id) {
        try {
            delete(id);
        } catch (DocumentStoreException e) {
            LOG.warnf(e, "document %s is not deleted yet", id);
        }
    }

    private void delete(UUID id) {
        store.delete(id);
        documents.forget(id);
    }
}
