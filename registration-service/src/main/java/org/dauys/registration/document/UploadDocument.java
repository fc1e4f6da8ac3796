package org.dauys.registration.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;

/**
 * Takes a file. No transaction is open while its content is on the way: the row is committed before the content is
 * stored, and says so after. An upload that is repeated after a lost answer makes a second document, which expires.
 */
@ApplicationScoped
class UploadDocument {

    private final DocumentRepository documents;
    private final DocumentStore store;
    private final DocumentSettings settings;
    private final Caller caller;
    private final Clock clock;

    UploadDocument(
            DocumentRepository documents, DocumentStore store, DocumentSettings settings, Caller caller, Clock clock) {
        this.documents = documents;
        this.store = store;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param mediaType that the request states
     * @throws ProblemException {@code document-type}, {@code too-large}, {@code too-many-documents}
     */
    Document take(String name, String mediaType, InputStream body) {
        String account = caller.subject();
        try (ReceivedFile received = ReceivedFile.of(body, settings.maxSize().asLongValue())) {
            DocumentType type = DocumentType.of(received.head())
                    .filter(known -> known.mediaType().equals(mediaType))
                    .orElseThrow(() -> new ProblemException(DocumentProblem.DOCUMENT_TYPE));
            Document document = new Document(
                    UUID.randomUUID(), name, type.mediaType(), received.size(), received.sha256(), clock.instant());
            QuarkusTransaction.requiringNew().run(() -> announce(document, account));
            store.put(document.id(), received.file());
            if (!documents.stored(document.id())) {
                throw new ProblemException(KitProblem.UNAVAILABLE);
            }
            return document;
        }
    }

    private void announce(Document document, String account) {
        Instant now = document.uploadedAt();
        boolean within = documents.count(
                account,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                document.size(),
                settings.perDay(),
                settings.bytesPerDay().asLongValue());
        if (!within) {
            throw new ProblemException(DocumentProblem.TOO_MANY_DOCUMENTS);
        }
        documents.add(document, account);
    }
}
