package org.dauys.program.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;

/** One step in the life of a proposal; the database refuses to change it. */
@Entity
@Table(name = "proposal_step")
public class ProposalStepEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "proposal_id")
    private UUID proposalId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private String theme;

    @Column(name = "reason_kk")
    private String reasonKk;

    @Column(name = "reason_ru")
    private String reasonRu;

    @Column(name = "reason_en")
    private String reasonEn;

    @Column(name = "done_by")
    private UUID doneBy;

    /** For Hibernate. */
    protected ProposalStepEntity() {}

    ProposalStepEntity(ProposalEntity proposal, Instant at, Optional<LocalText> reason, UUID doneBy) {
        this.proposalId = proposal.id();
        this.at = at;
        this.state = proposal.state();
        this.theme = proposal.theme();
        this.reasonKk = reason.map(LocalText::kk).orElse(null);
        this.reasonRu = reason.map(LocalText::ru).orElse(null);
        this.reasonEn = reason.map(LocalText::en).orElse(null);
        this.doneBy = doneBy;
    }

    ProposalView.Step view() {
        return new ProposalView.Step(
                at, state, theme, Optional.ofNullable(reasonRu).map(ru -> new LocalText(reasonKk, ru, reasonEn)));
    }
}
