package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.kit.security.Roles;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.document.AttachDocuments;
import org.dauys.registration.document.Document;
import org.dauys.registration.nomination.ApplicationRequest.AttachedDocument;

/** The documents of applications: what they are, and in which round they came. */
@ApplicationScoped
class ApplicationDocuments {

    /** Of a document that a registrar adds as evidence. */
    static final String EVIDENCE = "evidence";

    /** What documents of applications are attached to. */
    static final String SUBJECT = "application";

    private static final Set<String> READERS = Set.of(Roles.REGISTRAR, Roles.CONTROLLER);

    private final Sql sql;
    private final AttachDocuments attachDocuments;

    ApplicationDocuments(Sql sql, AttachDocuments attachDocuments) {
        this.sql = sql;
        this.attachDocuments = attachDocuments;
    }

    /** A document of an application. */
    record Attached(String kind, int round, Document document) {}

    /** Attaches documents of the caller; {@code unknown-document} if one cannot be. */
    void attach(UUID application, String territoryId, int round, List<AttachedDocument> documents) {
        attachDocuments.attach(
                documents.stream().map(AttachedDocument::id).toList(), SUBJECT, application, territoryId, READERS);
        documents.forEach(document -> sql.update(
                "insert into application_document (document_id, application_id, kind, round) values (?, ?, ?, ?)",
                document.id(),
                application,
                document.kind(),
                round));
    }

    /** Takes them along to another territory, with those who may read them. */
    void move(UUID application, String territoryId) {
        attachDocuments.move(SUBJECT, application, territoryId);
    }

    List<Attached> of(UUID application) {
        Map<UUID, Document> known = attachDocuments.of(SUBJECT, application).stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
        return sql.list(
                "select * from application_document where application_id = ? order by round, kind, document_id",
                row -> new Attached(row.text("kind"), row.integer("round"), known.get(row.uuid("document_id"))),
                application);
    }

    boolean has(UUID application, UUID document) {
        return sql.exists(
                "select 1 from application_document where application_id = ? and document_id = ?",
                application,
                document);
    }
}
