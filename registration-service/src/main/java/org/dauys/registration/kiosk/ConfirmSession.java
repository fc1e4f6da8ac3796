package org.dauys.registration.kiosk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.login.KeyedHash;
import org.dauys.registration.login.LoginProblem;
import org.dauys.registration.terminal.KioskLimits;
import org.dauys.registration.terminal.TerminalProblem;
import org.dauys.registration.twoperson.Signatory;

/** Opens a session that was asked for: by the member's code, or by a second officer. The member's phone is told. */
@ApplicationScoped
class ConfirmSession {

    private final StationVoters voters;
    private final KioskSessions sessions;
    private final EndSession end;
    private final SessionMessages messages;
    private final SessionLog log;
    private final KeyedHash hash;
    private final KioskLimits limits;
    private final Clock clock;

    ConfirmSession(
            StationVoters voters,
            KioskSessions sessions,
            EndSession end,
            SessionMessages messages,
            SessionLog log,
            KeyedHash hash,
            KioskLimits limits,
            Clock clock) {
        this.voters = voters;
        this.sessions = sessions;
        this.end = end;
        this.messages = messages;
        this.log = log;
        this.hash = hash;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param actor the account or terminal at which it was typed
     * @throws ProblemException {@code code-wrong}, and the last time the session ends; {@code no-kiosk-session} if it does
     *     not wait for a code
     */
    void byCode(KioskSession session, String code, String actor) {
        KioskSessions.Guess guess = QuarkusTransaction.requiringNew()
                .call(() -> sessions.guess(session.id()))
                .filter(found -> found.guesses() <= limits.guessesPerCode())
                .orElseThrow(() -> new ProblemException(TerminalProblem.NO_KIOSK_SESSION));
        if (MessageDigest.isEqual(guess.codeHash(), OpenSession.codeHash(hash, session.id(), code))) {
            open(session, Optional.empty(), actor);
            return;
        }
        if (guess.guesses() >= limits.guessesPerCode()) {
            end.end(session.id(), KioskSession.EndCause.CODE_FAILED, actor);
        }
        throw new ProblemException(LoginProblem.CODE_WRONG);
    }

    /** @throws ProblemException {@code same-person}; {@code no-kiosk-session} if it does not wait for an officer */
    void bySecondOfficer(KioskSession session, Signatory second) {
        if (session.state() != KioskSession.State.AWAITING_OFFICER) {
            throw new ProblemException(TerminalProblem.NO_KIOSK_SESSION);
        }
        session.officer().requireSomebodyElse(second);
        open(session, Optional.of(second), second.account());
    }

    private void open(KioskSession session, Optional<Signatory> second, String actor) {
        UUID member = session.requireMember();
        QuarkusTransaction.requiringNew().run(() -> {
            // Again: a paper may have been asked for while the code was on its way.
            voters.refusal(session.primaryId(), member).ifPresent(problem -> {
                throw new ProblemException(problem);
            });
            if (!sessions.open(session, second, endsAt(session.primaryId(), member))) {
                throw new ProblemException(TerminalProblem.NO_KIOSK_SESSION);
            }
            log.opened(session, actor);
        });
        voters.find(session.primaryId(), member).flatMap(StationVoter::phone).ifPresent(messages::tellOpened);
    }

    /** Never past the last close of the member's elections. */
    private Instant endsAt(String primaryId, UUID member) {
        Instant full = clock.instant().plus(limits.sessionLifetime());
        return voters.open(primaryId, member).stream()
                .map(ElectionState::closes)
                .max(Comparator.naturalOrder())
                .filter(full::isAfter)
                .orElse(full);
    }
}
