package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.problem.ProblemType;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.candidacy.NewCandidacy;
import org.dauys.registration.eligibility.Ages;
import org.dauys.registration.eligibility.Evaluation;
import org.dauys.registration.eligibility.Finding.Outcome;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.ApplicationHistory.Step;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;

/** What one registrar decides alone: to register, or to send back for correction. */
@ApplicationScoped
class DecideApplication {

    private static final int YOUNG_BELOW = 35;

    private final Primaries primaries;
    private final ApplicationDesk desk;
    private final ApplicationRepository applications;
    private final ApplicationChanges changes;
    private final ApplicationHistory history;
    private final SettingsRepository settings;
    private final SeenEvidence seenEvidence;
    private final Admissibility admissibility;
    private final Candidacies candidacies;
    private final DecisionLog log;

    DecideApplication(
            Primaries primaries,
            ApplicationDesk desk,
            ApplicationRepository applications,
            ApplicationChanges changes,
            ApplicationHistory history,
            SettingsRepository settings,
            SeenEvidence seenEvidence,
            Admissibility admissibility,
            Candidacies candidacies,
            DecisionLog log) {
        this.primaries = primaries;
        this.desk = desk;
        this.applications = applications;
        this.changes = changes;
        this.history = history;
        this.settings = settings;
        this.seenEvidence = seenEvidence;
        this.admissibility = admissibility;
        this.candidacies = candidacies;
        this.log = log;
    }

    /**
     * @return the candidacy
     * @throws ProblemException {@code application-state}, {@code second-signature-waited-for}, {@code claimed}, {@code
     *     not-eligible} with the rules not met, {@code evidence-missing} with those that nobody can tell, {@code
     *     documents-missing}, {@code draw-made}, {@code person-stands} if another application with the same IIN is
     *     registered, and those of {@link ApplicationDesk}
     */
    @Transactional
    CandidacyState register(String primaryId, UUID id, String ifMatch, Verdict verdict) {
        Primary primary = primaries.requireRegistrationOpen(primaryId);
        Application application = submitted(primary, id, ifMatch);
        Evaluation evaluation = seenEvidence.evaluate(primary, application, verdict.evidence());
        requireRegistrable(primary, application, evaluation);
        Signed signed = desk.signature();
        take(() -> changes.decide(application, State.REGISTERED, verdict.reason(), Optional.empty(), signed));
        CandidacyState registered = candidacies.register(candidacy(primary, application));
        log.write(
                application,
                entry(Step.REGISTERED, State.REGISTERED, verdict, evaluation),
                signed,
                Map.of("registration_number", registered.registrationNumber()));
        return registered;
    }

    /**
     * @throws ProblemException as {@link #register}, and {@code corrections-used}
     */
    @Transactional
    void sendBack(String primaryId, UUID id, String ifMatch, Verdict verdict) {
        Primary primary = primaries.requireRegistrationOpen(primaryId);
        Application application = submitted(primary, id, ifMatch);
        NominationSettings rules = settings.of(primaryId);
        if (history.corrections(id).size() >= rules.correctionRounds()) {
            throw new ProblemException(NominationProblem.CORRECTIONS_USED, rules.correctionRounds());
        }
        Evaluation evaluation = seenEvidence.evaluate(primary, application, verdict.evidence());
        Signed signed = desk.signature();
        take(() -> changes.decide(
                application,
                State.CORRECTION,
                verdict.reason(),
                Optional.of(rules.correctionDue(signed.at(), ZoneId.of(primary.zone()))),
                signed));
        log.write(application, entry(Step.CORRECTION_ASKED, State.CORRECTION, verdict, evaluation), signed);
    }

    private Application submitted(Primary primary, UUID id, String ifMatch) {
        Application application = desk.take(primary, id, ifMatch);
        if (application.state() != State.SUBMITTED) {
            throw new ProblemException(RegistrationProblem.APPLICATION_STATE, application.state());
        }
        if (application.handling().proposal().isPresent()) {
            throw new ProblemException(NominationProblem.SECOND_SIGNATURE_WAITED_FOR);
        }
        desk.requireFree(application);
        return application;
    }

    private void requireRegistrable(Primary primary, Application application, Evaluation evaluation) {
        admissibility.requireUndrawn(primary.id(), application.applicant());
        if (applications.isRegisteredElsewhere(application)) {
            throw new ProblemException(RegistrationProblem.PERSON_STANDS);
        }
        requireNone(RegistrationProblem.NOT_ELIGIBLE, "rules", evaluation.rules(Outcome.NOT_MET));
        requireNone(NominationProblem.EVIDENCE_MISSING, "rules", evaluation.rules(Outcome.NEEDS_EVIDENCE));
        List<String> missing = settings.of(primary.id())
                .missing(application.nomination(), application.circumstances().documentKinds());
        requireNone(NominationProblem.DOCUMENTS_MISSING, "documents", missing);
    }

    private static void requireNone(ProblemType problem, String extension, List<String> found) {
        if (!found.isEmpty()) {
            throw new ProblemException(problem, String.join(", ", found)).with(extension, found);
        }
    }

    private static void take(BooleanSupplier decision) {
        try {
            if (!decision.getAsBoolean()) {
                throw new ProblemException(KitProblem.STALE);
            }
        } catch (UniqueViolationException e) {
            throw new ProblemException(RegistrationProblem.PERSON_STANDS);
        }
    }

    private static NewCandidacy candidacy(Primary primary, Application application) {
        Applicant applicant = application.applicant();
        return new NewCandidacy(
                application.id(),
                primary.id(),
                applicant.territoryId(),
                applicant.contestIds(),
                applicant.name(),
                applicant.sex(),
                Ages.on(applicant.birthDate(), primary.referenceDate()) < YOUNG_BELOW,
                application.nomination());
    }

    private static DecisionLog.Entry entry(Step step, State after, Verdict verdict, Evaluation evaluation) {
        return new DecisionLog.Entry(step, after, verdict.reason(), verdict.fields(), evaluation, verdict.evidence());
    }
}
