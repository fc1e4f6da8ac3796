package org.dauys.simulator.primary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.simulator.campaign.Campaigner;
import org.dauys.simulator.candidate.Nomination;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.primary.Applicant.Fate;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.registrar.Registrar;

/** Applications by self and by PPO, decisions by registrars, withdrawals. */
public final class HoldNomination {

    private final LoginDesk desk;
    private final Crowd crowd;
    private final Progress progress;

    public HoldNomination(LoginDesk desk, Crowd crowd, Progress progress) {
        this.desk = desk;
        this.crowd = crowd;
        this.progress = progress;
    }

    /**
     * An applicant and what came of it.
     *
     * @param candidacyId if registered
     * @param session of those who applied for themselves
     */
    public record Candidate(Applicant applicant, Optional<String> candidacyId, Optional<Api> session) {
        /** The candidate on the campaign trail; of those who stand for themselves. */
        Campaigner campaigner(String primary) {
            return new Campaigner(session.orElseThrow(), primary, candidacyId.orElseThrow());
        }
    }

    private record Numbered(int number, Applicant applicant) {}

    /** Takes the primary to the point where the draw can be made. */
    public List<Candidate> hold(PrimaryPlan plan, Staff staff) {
        plan.contests().forEach(staff.central()::addContest);
        staff.central().planByTerritory();
        progress.say("%d contests; nomination opens", plan.contests().size());
        Map<String, Territory> territories = new HashMap<>();
        plan.territories().forEach(territory -> territories.put(territory.id(), territory));
        List<Numbered> everyone = new ArrayList<>();
        plan.applicants().forEach(applicant -> everyone.add(new Numbered(everyone.size() + 1, applicant)));
        List<Candidate> candidates = crowd.each(
                everyone,
                one -> stand(
                        plan,
                        staff,
                        territories.get(one.applicant().territoryId()).top(),
                        one));
        progress.say(
                "%d applied, %d sent back and corrected, %d registered, %d withdrew",
                candidates.size(),
                candidates.stream().filter(one -> one.applicant().slip()).count(),
                candidates.stream().filter(one -> one.candidacyId().isPresent()).count(),
                candidates.stream()
                        .filter(one -> one.applicant().fate() == Fate.WITHDRAWS)
                        .count());
        return candidates;
    }

    private Candidate stand(PrimaryPlan plan, Staff staff, String top, Numbered one) {
        Applicant applicant = one.applicant();
        Api api = applicant.byPpo()
                ? staff.secretaries().get(top)
                : desk.participant(applicant.person().phone());
        Nomination nomination = new Nomination(api, plan.id());
        String application =
                applicant.byPpo() ? nomination.nominate(applicant, one.number()) : nomination.apply(applicant);
        Registrar registrar = staff.regional().get(top);
        if (applicant.slip()) {
            registrar.askForCorrection(application, "Не указано членство в партии");
            nomination.correct(application, applicant);
        }
        Optional<String> candidacy = Optional.empty();
        if (applicant.isRegistered()) {
            candidacy = Optional.of(registrar.register(application));
        } else {
            registrar.refuse(application, "Срок проживания менее установленного");
            staff.central().confirmRefusal(application);
        }
        if (applicant.fate() == Fate.WITHDRAWS) {
            nomination.withdraw(application);
        }
        return new Candidate(applicant, candidacy, applicant.byPpo() ? Optional.empty() : Optional.of(api));
    }
}
