package org.dauys.registration.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.document.StoredDocument.Subject;

/** The rows of documents. */
@ApplicationScoped
class DocumentRepository {

    private final Sql sql;

    DocumentRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Counts an upload.
     *
     * @return false if the account has uploaded too much on this day
     */
    boolean count(String account, LocalDate day, long size, int mostDocuments, long mostBytes) {
        return sql.update(
                        """
                        insert into document_quota as quota (account, day, documents, bytes) values (?, ?, 1, ?)
                        on conflict (account, day) do update
                            set documents = quota.documents + 1, bytes = quota.bytes + excluded.bytes
                            where quota.documents < ? and quota.bytes + excluded.bytes <= ?
                        """,
                        account,
                        day,
                        size,
                        mostDocuments,
                        mostBytes)
                == 1;
    }

    void forgetCountsBefore(LocalDate day) {
        sql.update("delete from document_quota where day < ?", day);
    }

    /** Adds a document whose content is going to be stored. */
    void add(Document document, String uploadedBy) {
        sql.update(
                """
                insert into document (id, uploaded_by, name, media_type, size, sha256, uploaded_at, state)
                values (?, ?, ?, ?, ?, ?, ?, 'STORING')
                """,
                document.id(),
                uploadedBy,
                document.name(),
                document.mediaType(),
                document.size(),
                document.sha256(),
                document.uploadedAt());
    }

    /** The content is stored. False if the document has been discarded meanwhile. */
    boolean stored(UUID id) {
        return sql.update("update document set state = 'STORED' where id = ? and state = 'STORING'", id) == 1;
    }

    Optional<StoredDocument> find(UUID id) {
        return sql.one(
                "select * from document where id = ? and state = 'STORED'",
                row -> new StoredDocument(
                        document(row),
                        row.text("uploaded_by"),
                        row.optionalText("kind").map(kind -> new Subject(kind, row.uuid("subject_id"))),
                        row.optionalText("territory_id"),
                        Set.copyOf(row.texts("reader_roles")),
                        row.bool("public")),
                id);
    }

    List<Document> of(String kind, UUID subjectId) {
        return sql.list(
                "select * from document where kind = ? and subject_id = ? order by uploaded_at, id",
                DocumentRepository::document,
                kind,
                subjectId);
    }

    /** @return false unless it is there, this account's, and attached to nothing */
    boolean attach(UUID id, String account, String kind, UUID subjectId, String territoryId, Set<String> readerRoles) {
        return sql.update(
                        """
                        update document set kind = ?, subject_id = ?, territory_id = ?, reader_roles = ?
                        where id = ? and uploaded_by = ? and kind is null and state = 'STORED'
                        """,
                        kind,
                        subjectId,
                        territoryId,
                        readerRoles,
                        id,
                        account)
                == 1;
    }

    void move(String kind, UUID subjectId, String territoryId) {
        sql.update(
                "update document set territory_id = ? where kind = ? and subject_id = ?", territoryId, kind, subjectId);
    }

    /** @return false unless it is attached to this */
    boolean publish(UUID id, String kind, UUID subjectId) {
        return sql.update(
                        "update document set public = true where id = ? and kind = ? and subject_id = ?",
                        id,
                        kind,
                        subjectId)
                == 1;
    }

    /** What is discarded can be attached no more. False unless it is attached to nothing. */
    boolean discard(UUID id) {
        return sql.update("update document set state = 'DISCARDED' where id = ? and kind is null", id) == 1;
    }

    /** Discards what has been attached to nothing for so long. */
    void discardUnattached(Instant uploadedBefore) {
        sql.update(
                "update document set state = 'DISCARDED' where kind is null and uploaded_at < ? and state <> 'DISCARDED'",
                uploadedBefore);
    }

    List<UUID> discarded(int most) {
        return sql.list(
                "select id from document where kind is null and state = 'DISCARDED' order by uploaded_at limit ?",
                row -> row.uuid("id"),
                most);
    }

    void forget(UUID id) {
        sql.update("delete from document where id = ? and state = 'DISCARDED'", id);
    }

    private static Document document(Row row) {
        return new Document(
                row.uuid("id"),
                row.text("name"),
                row.text("media_type"),
                row.bigint("size"),
                row.text("sha256"),
                row.instant("uploaded_at"));
    }
}
