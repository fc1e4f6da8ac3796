package org.dauys.program.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.program.programme.ProgrammeView;

/** A proposal as it is kept. */
@Entity
@Table(name = "proposal")
public class ProposalEntity {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private Long position;

    @Column(name = "programme_id")
    private UUID programmeId;

    @Column(name = "block_id")
    private String blockId;

    @Column(name = "primary_id")
    private String primaryId;

    @Column(name = "territory_id")
    private String territoryId;

    private UUID author;

    private String text;

    private String language;

    private String theme;

    @Column(name = "theme_reviewed")
    private boolean themeReviewed;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private long version;

    // Counted by the database, so that two supporters at once do not count as one.
    @Column(insertable = false, updatable = false)
    private long supports;

    @Column(name = "received_at")
    private Instant receivedAt;

    /** For Hibernate. */
    protected ProposalEntity() {}

    ProposalEntity(UUID author, NewProposal proposal, ProgrammeView programme, String theme, Instant now) {
        this.id = UUID.randomUUID();
        this.programmeId = proposal.programmeId();
        this.blockId = proposal.blockId().orElse(null);
        this.primaryId = programme.primary();
        this.territoryId = programme.territoryId();
        this.author = author;
        this.text = proposal.text();
        this.language = proposal.language();
        this.theme = theme;
        this.state = ProposalState.RECEIVED;
        this.version = 1;
        this.receivedAt = now;
    }

    UUID id() {
        return id;
    }

    String position() {
        return String.valueOf(position);
    }

    String programmeId() {
        return programmeId.toString();
    }

    String territoryId() {
        return territoryId;
    }

    String theme() {
        return theme;
    }

    ProposalState state() {
        return state;
    }

    long version() {
        return version;
    }

    void answered(ProposalState answer) {
        state = answer;
        version++;
    }

    void reviewed(String chosen) {
        theme = chosen;
        themeReviewed = true;
        version++;
    }

    ProposalView view(Optional<List<ProposalView.Step>> history) {
        return new ProposalView(
                id.toString(),
                programmeId.toString(),
                Optional.ofNullable(blockId),
                primaryId,
                territoryId,
                text,
                language,
                theme,
                themeReviewed,
                state,
                version,
                supports,
                receivedAt,
                history);
    }
}
