package org.dauys.program.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Whose programme, and which version is current. */
@Entity
@Table(name = "programme")
public class ProgrammeEntity {

    @Id
    private UUID id;

    @Column(name = "primary_id", updatable = false)
    private String primaryId;

    @Column(name = "territory_id", updatable = false)
    private String territoryId;

    private long version;

    /** For Hibernate. */
    protected ProgrammeEntity() {}

    ProgrammeEntity(UUID id, String primaryId, String territoryId) {
        this.id = id;
        this.primaryId = primaryId;
        this.territoryId = territoryId;
        this.version = 1;
    }

    public UUID id() {
        return id;
    }

    public String primaryId() {
        return primaryId;
    }

    public String territoryId() {
        return territoryId;
    }

    /** The current version. */
    public long version() {
        return version;
    }

    void nextVersion() {
        version++;
    }
}
