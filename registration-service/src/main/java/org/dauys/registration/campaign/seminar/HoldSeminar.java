package org.dauys.registration.campaign.seminar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.kit.security.TerritoryScope;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.campaign.CampaignProblem;
import org.dauys.registration.campaign.OwnCandidacies;
import org.dauys.registration.campaign.TerritoryReach;
import org.dauys.registration.campaign.seminar.Seminar.State;
import org.dauys.registration.primary.Nationwide;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.text.Moments;

/** Registrars and operators hold seminars, candidates take seats, attendance is recorded. */
@ApplicationScoped
class HoldSeminar {

    private final Primaries primaries;
    private final TerritoryReach territories;
    private final OwnCandidacies candidacies;
    private final Seminars seminars;
    private final Nationwide nationwide;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    HoldSeminar(
            Primaries primaries,
            TerritoryReach territories,
            OwnCandidacies candidacies,
            Seminars seminars,
            Nationwide nationwide,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.territories = territories;
        this.candidacies = candidacies;
        this.seminars = seminars;
        this.nationwide = nationwide;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    UUID announce(String primaryId, SeminarRequest request) {
        primaries.require(primaryId);
        request.territoryId().ifPresent(territories::require);
        if (!Moments.canBeMeant(request.startsAt())) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
        requireOrganiser(request.territoryId().orElse(TerritoryScope.EVERYWHERE));
        UUID id = seminars.add(primaryId, request, caller.subject());
        audit.record(caller.subject(), "seminar-announced", id.toString(), Map.of("capacity", request.capacity()));
        return id;
    }

    @Transactional
    Seminar cancel(String primaryId, UUID id, String ifMatch) {
        Seminar seminar = seminars.lock(primaries.require(primaryId), id);
        requireOrganiser(scope(seminar));
        Etags.require(ifMatch, seminar.version());
        requireAhead(seminar);
        seminars.cancel(id);
        audit.record(caller.subject(), "seminar-cancelled", id.toString(), Map.of());
        return seminars.require(primaries.require(primaryId), id);
    }

    /** A seat for one's own candidacy; again changes nothing. */
    @Transactional
    Seminar register(String primaryId, UUID id, UUID candidacyId) {
        CandidacyState candidacy = candidacies.requireOwnStanding(primaryId, candidacyId);
        Seminar seminar = seminars.lock(primaries.require(primaryId), id);
        if (seminars.hasSeat(id, candidacyId)) {
            return seminar;
        }
        requireAhead(seminar);
        if (!TerritoryScope.covers(scope(seminar), candidacy.territoryId())) {
            throw new ProblemException(CampaignProblem.OTHER_TERRITORY, scope(seminar));
        }
        if (seminar.registered() >= seminar.capacity()) {
            throw new ProblemException(CampaignProblem.SEMINAR_FULL, seminar.capacity());
        }
        seminars.take(id, candidacyId);
        return seminars.require(primaries.require(primaryId), id);
    }

    @Transactional
    void leave(String primaryId, UUID id, UUID candidacyId) {
        candidacies.requireOwn(primaryId, candidacyId);
        requireAhead(seminars.lock(primaries.require(primaryId), id));
        if (!seminars.leave(id, candidacyId)) {
            throw new ProblemException(CampaignProblem.SEMINAR_NO_SEAT);
        }
    }

    /** @throws ProblemException {@code campaign-too-early}, {@code seminar-no-seat}, {@code forbidden} */
    @Transactional
    Seminar record(String primaryId, UUID id, UUID candidacyId, boolean attended) {
        Seminar seminar = seminars.lock(primaries.require(primaryId), id);
        requireOrganiser(scope(seminar));
        if (seminar.state() == State.CANCELLED) {
            throw new ProblemException(CampaignProblem.SEMINAR_OVER);
        }
        if (clock.instant().isBefore(seminar.startsAt())) {
            throw new ProblemException(CampaignProblem.TOO_EARLY, seminar.startsAtLocal());
        }
        if (!seminars.record(id, candidacyId, attended, caller.subject())) {
            throw new ProblemException(CampaignProblem.SEMINAR_NO_SEAT);
        }
        audit.record(
                caller.subject(),
                "seminar-attendance-recorded",
                id.toString(),
                Map.of("candidacy", candidacyId, "attended", attended));
        return seminars.require(primaries.require(primaryId), id);
    }

    /** The problem {@code forbidden} for whoever does not organise seminars there. */
    void requireOrganiser(String scope) {
        if (caller.has(Roles.OPERATOR)) {
            return;
        }
        if (scope.equals(TerritoryScope.EVERYWHERE)) {
            nationwide.require();
        } else {
            caller.requireTerritory(scope);
        }
    }

    static String scope(Seminar seminar) {
        return seminar.territoryId().orElse(TerritoryScope.EVERYWHERE);
    }

    private void requireAhead(Seminar seminar) {
        if (seminar.state() == State.CANCELLED || !clock.instant().isBefore(seminar.startsAt())) {
            throw new ProblemException(CampaignProblem.SEMINAR_OVER);
        }
    }
}
