package org.dauys.registration.campaign.debate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.campaign.CampaignProblem;
import org.dauys.registration.campaign.OwnCandidacies;
import org.dauys.registration.document.AttachDocuments;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;

/** Why a candidate could not come: filed by the candidate, decided by an official of the territory, not published. */
@ApplicationScoped
class Excuses {

    private static final String DOCUMENTS = "debate-excuse";
    private static final Set<String> READERS = Set.of(Roles.REGISTRAR, Roles.CONTROLLER);

    private final Sql sql;
    private final Primaries primaries;
    private final OwnCandidacies own;
    private final Debates debates;
    private final AttachDocuments documents;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    Excuses(
            Sql sql,
            Primaries primaries,
            OwnCandidacies own,
            Debates debates,
            AttachDocuments documents,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.sql = sql;
        this.primaries = primaries;
        this.own = own;
        this.debates = debates;
        this.documents = documents;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** An excuse, for those who file and decide. */
    record Excuse(
            String candidacyId,
            String reason,
            List<String> documentIds,
            Instant filedAt,
            Optional<Boolean> accepted,
            Optional<String> answer) {}

    /** @throws ProblemException {@code attendance-closed}, {@code not-a-participant}, {@code excuse-state} */
    @Transactional
    void file(String primaryId, UUID debate, UUID candidacy, String reason, List<UUID> documentIds) {
        own.requireOwn(primaryId, candidacy);
        Debate locked = lockOpen(primaries.require(primaryId), debate);
        if (!sql.exists(
                "select 1 from campaign_debate_participant where event_id = ? and candidacy_id = ?",
                debate,
                candidacy)) {
            throw new ProblemException(CampaignProblem.NOT_A_PARTICIPANT);
        }
        int filed = sql.update(
                """
                update campaign_debate_participant
                set excuse_reason = ?, excuse_document_ids = ?, excuse_filed_at = ?
                where event_id = ? and candidacy_id = ? and excuse_reason is null
                """,
                reason,
                documentIds.stream().map(UUID::toString).toList(),
                clock.instant(),
                debate,
                candidacy);
        if (filed == 0) {
            throw new ProblemException(CampaignProblem.EXCUSE_STATE);
        }
        documents.attach(documentIds, DOCUMENTS, debate, locked.event().territoryId(), READERS);
        audit.record(caller.subject(), "excuse-filed", debate.toString(), Map.of("candidacy", candidacy));
    }

    /** @throws ProblemException {@code forbidden}, {@code attendance-closed}, {@code excuse-state} if there is none */
    @Transactional
    void decide(String primaryId, UUID debate, UUID candidacy, boolean accepted, String answer) {
        Debate locked = lockOpen(primaries.require(primaryId), debate);
        caller.requireTerritory(locked.event().territoryId());
        if (own.isOwn(candidacy)) {
            throw new ProblemException(KitProblem.FORBIDDEN);
        }
        int decided = sql.update(
                """
                update campaign_debate_participant set excuse_accepted = ?, excuse_answer = ?, excuse_decided_by = ?
                where event_id = ? and candidacy_id = ? and excuse_reason is not null
                """,
                accepted,
                answer,
                caller.subject(),
                debate,
                candidacy);
        if (decided == 0) {
            throw new ProblemException(CampaignProblem.EXCUSE_STATE);
        }
        audit.record(
                caller.subject(),
                "excuse-decided",
                debate.toString(),
                Map.of("candidacy", candidacy, "accepted", accepted));
    }

    /** Excuses of a debate, for officials of its territory. */
    List<Excuse> of(String primaryId, UUID debate) {
        caller.requireTerritory(
                debates.require(primaries.require(primaryId), debate).event().territoryId());
        return filed(debate);
    }

    /** The excuse of one's own candidacy. */
    Excuse own(String primaryId, UUID debate, UUID candidacy) {
        own.requireOwn(primaryId, candidacy);
        debates.require(primaries.require(primaryId), debate);
        return filed(debate).stream()
                .filter(excuse -> excuse.candidacyId().equals(candidacy.toString()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    List<Excuse> filed(UUID debate) {
        return sql.list(
                """
                select * from campaign_debate_participant where event_id = ? and excuse_reason is not null
                order by excuse_filed_at, candidacy_id
                """,
                Excuses::read,
                debate);
    }

    private Debate lockOpen(Primary primary, UUID id) {
        Debate debate = debates.lock(primary, id);
        if (debate.isClosed()) {
            throw new ProblemException(CampaignProblem.ATTENDANCE_CLOSED);
        }
        return debate;
    }

    private static Excuse read(Row row) {
        return new Excuse(
                row.uuid("candidacy_id").toString(),
                row.text("excuse_reason"),
                row.texts("excuse_document_ids"),
                row.instant("excuse_filed_at"),
                row.optionalText("excuse_accepted").map(text -> text.equals("t")),
                row.optionalText("excuse_answer"));
    }
}
