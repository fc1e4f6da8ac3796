package org.dauys.program.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.dauys.events.json.CanonicalJson;

/** One published version; the database refuses to change it. */
@Entity
@Table(name = "programme_version")
@IdClass(ProgrammeVersionEntity.Key.class)
public class ProgrammeVersionEntity {

    /** Which version of which programme. */
    public record Key(UUID programmeId, long version) implements Serializable {}

    @Id
    @Column(name = "programme_id")
    private UUID programmeId;

    @Id
    private long version;

    private byte[] document;

    private String sha256;

    // Beside the document, so that a list need not read the documents.
    @Column(name = "title_kk")
    private String titleKk;

    @Column(name = "title_ru")
    private String titleRu;

    @Column(name = "title_en")
    private String titleEn;

    private int blocks;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private UUID publishedBy;

    /** For Hibernate. */
    protected ProgrammeVersionEntity() {}

    ProgrammeVersionEntity(UUID programmeId, ProgrammeDocument document, Instant publishedAt, UUID publishedBy) {
        this.programmeId = programmeId;
        this.version = document.version();
        this.document = document.canonicalBytes();
        this.sha256 = CanonicalJson.sha256(this.document);
        this.titleKk = document.title().kk();
        this.titleRu = document.title().ru();
        this.titleEn = document.title().en();
        this.blocks = document.blocks().size();
        this.publishedAt = publishedAt;
        this.publishedBy = publishedBy;
    }

    ProgrammeDocument document() {
        return ProgrammeDocument.parse(document);
    }

    String sha256() {
        return sha256;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
