package org.dauys.registration.session;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.process.SkipOutsideRegistration;

/**
 * Opens, continues and ends sessions. A refresh token is good once: who hands in a used one is not who got the next, or
 * the next was stolen, so the session ends for both.
 */
@ApplicationScoped
public class Sessions {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Sql sql;
    private final Clock clock;
    private final SessionLimits limits;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();

    public Sessions(Sql sql, Clock clock, SessionLimits limits, AuditTrail audit) {
        this.sql = sql;
        this.clock = clock;
        this.limits = limits;
        this.audit = audit;
    }

    private record Presented(Session session, Optional<Instant> usedAt, Instant expiresAt, boolean ended) {}

    /**
     * @param account who has logged in
     * @param kind of account
     * @param person as in the token
     * @param staff whether the account has a role by grant
     */
    @Transactional
    public Session.Continued open(UUID account, String kind, String person, boolean staff) {
        Instant now = clock.instant();
        Duration lifetime = staff ? limits.staffLifetime() : limits.lifetime();
        Session session = new Session(UUID.randomUUID(), account, kind, person, now.plus(lifetime));
        sql.update(
                "insert into login_session (id, account, kind, person, started_at, ends_at) values (?, ?, ?, ?, ?, ?)",
                session.id(),
                account,
                kind,
                person,
                now,
                session.endsAt());
        return next(session, now);
    }

    /**
     * Takes a refresh token and gives the next.
     *
     * @return nothing if the session is over, or is over from now on
     */
    public Optional<Session.Continued> proceed(String refreshToken) {
        // On its own: that a session has ended must stand although the request is refused.
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            byte[] hash = new RefreshToken(refreshToken).hash();
            Optional<Presented> presented = presented(hash);
            if (presented.isEmpty() || isOver(presented.get(), now)) {
                return Optional.empty();
            }
            Session session = presented.get().session();
            if (presented
                    .get()
                    .usedAt()
                    .filter(used -> isStale(session, used, now))
                    .isPresent()) {
                end(session.id(), "reuse");
                audit.record(
                        session.account().toString(),
                        "session-ended",
                        session.id().toString(),
                        Map.of("cause", "reuse"));
                return Optional.empty();
            }
            // The one that was handed in and, if its answer was lost, the one in that answer.
            sql.update(
                    "update refresh_token set used_at = ?, followed = token_hash = ?"
                            + " where session_id = ? and used_at is null",
                    now,
                    hash,
                    session.id());
            return Optional.of(next(session, now));
        });
    }

    /** Ends the session of a refresh token, used or not; of an unknown one nothing. */
    @Transactional
    public void end(String refreshToken) {
        presented(new RefreshToken(refreshToken).hash())
                .ifPresent(presented -> end(presented.session().id(), "logout"));
    }

    /** Ends the session of this id. */
    @Transactional
    public void end(UUID session, String cause) {
        sql.update(
                "update login_session set ended_at = ?, end_cause = ? where id = ? and ended_at is null",
                clock.instant(),
                cause,
                session);
    }

    /**
     * Ends all sessions of an account.
     *
     * @return how many
     */
    @Transactional
    public int endAllOf(UUID account, String cause) {
        return sql.update(
                "update login_session set ended_at = ?, end_cause = ? where account = ? and ended_at is null",
                clock.instant(),
                cause,
                account);
    }

    @Scheduled(every = "10m", skipExecutionIf = SkipOutsideRegistration.class)
    void forgetOld() {
        Instant before = clock.instant().minus(KEPT);
        sql.update("delete from login_session where ends_at < ? or ended_at < ?", before, before);
    }

    private Optional<Presented> presented(byte[] hash) {
        // First the lock, then the look: whoever held it may have used the token.
        sql.exists(
                "select 1 from login_session where id ="
                        + " (select session_id from refresh_token where token_hash = ?) for update",
                hash);
        return sql.one(
                "select s.id, s.account, s.kind, s.person, s.ends_at, s.ended_at is not null as ended, t.used_at,"
                        + " t.expires_at from refresh_token t join login_session s on s.id = t.session_id"
                        + " where t.token_hash = ?",
                row -> new Presented(
                        session(row), row.optionalInstant("used_at"), row.instant("expires_at"), row.bool("ended")),
                hash);
    }

    private static Session session(Row row) {
        return new Session(
                row.uuid("id"), row.uuid("account"), row.text("kind"), row.text("person"), row.instant("ends_at"));
    }

    private static boolean isOver(Presented presented, Instant now) {
        return presented.ended()
                || !presented.session().endsAt().isAfter(now)
                || presented.usedAt().isEmpty() && !presented.expiresAt().isAfter(now);
    }

    /**
     * A used token may be handed in again shortly after, while what came in answer to it has not been used: a phone with
     * a bad connection loses answers.
     */
    private boolean isStale(Session session, Instant used, Instant now) {
        return used.plus(limits.retry()).isBefore(now)
                || sql.exists(
                        "select 1 from refresh_token where session_id = ? and issued_at >= ? and followed",
                        session.id(),
                        used);
    }

    private Session.Continued next(Session session, Instant now) {
        RefreshToken token = RefreshToken.random(random);
        Instant idle = now.plus(limits.idle());
        Instant expires = idle.isBefore(session.endsAt()) ? idle : session.endsAt();
        sql.update(
                "insert into refresh_token (token_hash, session_id, issued_at, expires_at) values (?, ?, ?, ?)",
                token.hash(),
                session.id(),
                now,
                expires);
        return new Session.Continued(session, token.value(), expires);
    }
}
