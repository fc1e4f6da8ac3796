package org.dauys.registration.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;

/**
 * Makes documents into answers: to be saved, never to be shown as a page of this site, for what is in them was written by
 * others. Whoever calls this has seen to it that the caller may read the document.
 */
@ApplicationScoped
public class HandOutDocument {

    private final DocumentRepository documents;
    private final DocumentStore store;

    HandOutDocument(DocumentRepository documents, DocumentStore store) {
        this.documents = documents;
        this.store = store;
    }

    /**
     * A document under a name that does not come of its uploader.
     *
     * @param stem of the file name; the ending follows from the type
     * @throws ProblemException {@code not-found}
     */
    public Response named(String stem, UUID id) {
        Document document = documents
                .find(id)
                .map(StoredDocument::document)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        return of(document, stem + "." + document.mediaType().replaceAll(".*/", ""));
    }

    /** A document under the name that its uploader gave it. */
    Response of(Document document) {
        return of(document, document.name());
    }

    private Response of(Document document, String name) {
        return Response.ok(store.get(document.id()), document.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, document.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static String attachment(String name) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename*=UTF-8''" + encoded;
    }
}
