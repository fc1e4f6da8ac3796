package org.dauys.registration.campaign.material;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.campaign.CampaignProblem;
import org.dauys.registration.campaign.OwnCandidacies;
import org.dauys.registration.campaign.TerritoryReach;
import org.dauys.registration.campaign.material.MaterialReport.State;
import org.dauys.registration.campaign.material.MaterialReports.Outcome;
import org.dauys.registration.control.CaseSource;
import org.dauys.registration.control.Ground;
import org.dauys.registration.control.OpenCase;
import org.dauys.registration.document.AttachDocuments;
import org.dauys.registration.primary.Primaries;

/** Takes reports, and lets controllers of the territory say what comes of them. */
@ApplicationScoped
class HandleMaterial {

    private static final String DOCUMENTS = "material-report";
    private static final Duration DAY = Duration.ofDays(1);
    private static final int A_DAY = 20;

    private final Sql sql;
    private final Primaries primaries;
    private final TerritoryReach territories;
    private final OwnCandidacies candidacies;
    private final MaterialReports reports;
    private final AttachDocuments documents;
    private final OpenCase openCase;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    HandleMaterial(
            Sql sql,
            Primaries primaries,
            TerritoryReach territories,
            OwnCandidacies candidacies,
            MaterialReports reports,
            AttachDocuments documents,
            OpenCase openCase,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.sql = sql;
        this.primaries = primaries;
        this.territories = territories;
        this.candidacies = candidacies;
        this.reports = reports;
        this.documents = documents;
        this.openCase = openCase;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws ProblemException {@code material-limit}, {@code unknown-territory}, {@code not-found} for a candidacy */
    @Transactional
    UUID report(String primaryId, MaterialRequest request) {
        primaries.require(primaryId);
        territories.require(request.territoryId());
        request.candidacyId().ifPresent(candidacy -> candidacies.require(primaryId, candidacy));
        // One after the other for one account, or many at once would pass the limit.
        sql.lock("material-report-" + caller.subject());
        if (reports.countSince(caller.subject(), clock.instant().minus(DAY)) >= A_DAY) {
            throw new ProblemException(CampaignProblem.MATERIAL_LIMIT, A_DAY).retryAfter(DAY);
        }
        UUID id = UUID.randomUUID();
        reports.add(id, primaryId, request, caller.subject());
        documents.attach(request.documents(), DOCUMENTS, id, request.territoryId(), Set.of(Roles.CONTROLLER));
        return id;
    }

    /** For whoever sent it and for controllers of the territory; to others it does not exist. */
    MaterialReport one(String primaryId, UUID id) {
        return reports.find(primaryId, id)
                .filter(report -> reports.isBy(id, caller.subject())
                        || caller.has(Roles.CONTROLLER) && caller.mayActIn(report.territoryId()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    @Transactional
    MaterialReport dismiss(String primaryId, UUID id, String ifMatch, String reason) {
        lock(primaryId, id, ifMatch);
        return decide(
                primaryId, id, new Outcome(State.DISMISSED, Optional.of(reason), Optional.empty(), Optional.empty()));
    }

    /** @throws ProblemException {@code material-no-original} if it is the same, of another primary, or a duplicate itself */
    @Transactional
    MaterialReport duplicate(String primaryId, UUID id, String ifMatch, UUID original) {
        lock(primaryId, id, ifMatch);
        boolean sound = !original.equals(id)
                && reports.find(primaryId, original)
                        .filter(report -> report.state() != State.DUPLICATE)
                        .filter(report -> caller.mayActIn(report.territoryId()))
                        .isPresent();
        if (!sound) {
            throw new ProblemException(CampaignProblem.MATERIAL_NO_ORIGINAL);
        }
        return decide(
                primaryId, id, new Outcome(State.DUPLICATE, Optional.empty(), Optional.of(original), Optional.empty()));
    }

    /** Opens a case against a candidate whom the controller names, for a report may not know who it was. */
    @Transactional
    MaterialReport openCase(String primaryId, UUID id, String ifMatch, UUID candidacy) {
        MaterialReport report = lock(primaryId, id, ifMatch);
        UUID opened = openCase.open(
                primaryId,
                candidacy,
                Ground.BANNED_MATERIAL,
                new CaseSource(CaseSource.Kind.MATERIAL, id.toString()),
                report.kind() + ", " + report.place() + ", " + report.seenAt(),
                caller.subject());
        return decide(
                primaryId, id, new Outcome(State.CASE_OPENED, Optional.empty(), Optional.empty(), Optional.of(opened)));
    }

    private MaterialReport lock(String primaryId, UUID id, String ifMatch) {
        MaterialReport report =
                reports.lock(primaryId, id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        if (!caller.mayActIn(report.territoryId())) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        Etags.require(ifMatch, report.version());
        if (report.state() != State.REPORTED) {
            throw new ProblemException(CampaignProblem.MATERIAL_STATE, report.state());
        }
        return report;
    }

    private MaterialReport decide(String primaryId, UUID id, Outcome outcome) {
        reports.decide(id, outcome, caller.subject());
        audit.recordChange(
                caller.subject(),
                "material-report-decided",
                id.toString(),
                Optional.of(State.REPORTED),
                Optional.of(outcome.state()),
                Map.of());
        return reports.find(primaryId, id).orElseThrow();
    }
}
