package org.dauys.registration.kiosk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.login.KeyedHash;
import org.dauys.registration.login.LoginProblem;
import org.dauys.registration.person.Phone;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.dauys.registration.terminal.KioskLimits;
import org.dauys.registration.terminal.KioskStation;
import org.dauys.registration.terminal.Terminals;
import org.dauys.registration.twoperson.Signatory;

/** An officer asks for a session of a member whom they have before them; it is not open before it is confirmed. */
@ApplicationScoped
class OpenSession {

    private static final int CODES = 1_000_000;

    private final Sql sql;
    private final StationVoters voters;
    private final Terminals terminals;
    private final KioskSessions sessions;
    private final EndSession end;
    private final SessionMessages messages;
    private final SessionLog log;
    private final KeyedHash hash;
    private final KioskLimits limits;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OpenSession(
            Sql sql,
            StationVoters voters,
            Terminals terminals,
            KioskSessions sessions,
            EndSession end,
            SessionMessages messages,
            SessionLog log,
            KeyedHash hash,
            KioskLimits limits,
            Clock clock) {
        this.sql = sql;
        this.voters = voters;
        this.terminals = terminals;
        this.sessions = sessions;
        this.end = end;
        this.messages = messages;
        this.log = log;
        this.hash = hash;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @throws ProblemException of {@link KioskProblem}; {@code not-found} if the station has no such terminal; {@code
     *     login-busy} if no code can be sent now
     */
    KioskSession open(
            KioskStation station,
            StationVoter voter,
            UUID terminal,
            KioskSession.Confirmation confirmation,
            Signatory officer) {
        Optional<Phone> phone = Optional.of(confirmation)
                .filter(KioskSession.Confirmation.CODE::equals)
                .map(byCode -> voter.phone().orElseThrow(() -> new ProblemException(KioskProblem.NO_PHONE)));
        UUID id = UUID.randomUUID();
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        end.endOverdue();
        KioskSession session = QuarkusTransaction.requiringNew().call(() -> {
            requireFree(station, voter, terminal);
            countAttempt(station, voter);
            KioskSession asked = new KioskSession(
                    id,
                    station.primaryId(),
                    station.id(),
                    terminal,
                    confirmation,
                    confirmation.awaited(),
                    Optional.empty(),
                    Optional.of(voter.memberId()),
                    Optional.of(clock.instant().plus(limits.waiting())),
                    officer);
            sessions.add(asked, phone.map(each -> codeHash(hash, id, code)));
            log.asked(asked);
            return asked;
        });
        if (phone.filter(each -> !messages.sendCode(each, code)).isPresent()) {
            end.end(id, KioskSession.EndCause.CODE_FAILED, officer.account());
            throw new ProblemException(LoginProblem.LOGIN_BUSY);
        }
        return session;
    }

    /** Of no other session, so that a code that was read aloud is good for one terminal and nothing else. */
    static byte[] codeHash(KeyedHash hash, UUID session, String code) {
        return hash.of("kiosk-code", session + "|" + code);
    }

    @Scheduled(every = "1m", skipExecutionIf = SkipOutsideRegistration.class)
    void forgetOld() {
        sql.update("delete from kiosk_attempt where at < ?", clock.instant().minus(limits.voterWindow()));
    }

    private void requireFree(KioskStation station, StationVoter voter, UUID terminal) {
        // One at a time for a voter and for a terminal, always in this order.
        sql.lock("kiosk-voter|" + station.primaryId() + "|" + voter.memberId());
        sql.lock("kiosk-terminal|" + terminal);
        voters.refusal(station.primaryId(), voter.memberId()).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        if (terminals.paired(terminal).filter(each -> each.isAt(station)).isEmpty()) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        if (sessions.isLiveOf(station.primaryId(), voter.memberId())) {
            throw new ProblemException(KioskProblem.SESSION_EXISTS);
        }
        if (sessions.isBusy(terminal)) {
            throw new ProblemException(KioskProblem.TERMINAL_BUSY);
        }
    }

    private void countAttempt(KioskStation station, StationVoter voter) {
        Instant now = clock.instant();
        byte[] key = hash.of("kiosk-voter", station.primaryId() + "|" + voter.memberId());
        long before = sql.number(
                "select count(*) from kiosk_attempt where voter_key = ? and at > ?",
                key,
                now.minus(limits.voterWindow()));
        if (before >= limits.sessionsPerVoter()) {
            throw new ProblemException(KioskProblem.TOO_MANY_SESSIONS).retryAfter(limits.voterWindow());
        }
        sql.update("insert into kiosk_attempt (voter_key, at) values (?, ?)", key, now);
    }
}
