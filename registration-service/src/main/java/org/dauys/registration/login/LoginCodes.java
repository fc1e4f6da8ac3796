package org.dauys.registration.login;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.person.Iin;
import org.dauys.registration.process.SkipOutsideRegistration;

/** The stored side of one-time codes: hashed, limited, used once. */
@ApplicationScoped
public class LoginCodes {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int CODES = 1_000_000;

    private final Sql sql;
    private final Clock clock;
    private final KeyedHash hash;
    private final LoginLimits limits;
    private final SecureRandom random = new SecureRandom();

    public LoginCodes(Sql sql, Clock clock, KeyedHash hash, LoginLimits limits) {
        this.sql = sql;
        this.clock = clock;
        this.hash = hash;
        this.limits = limits;
    }

    private record Recent(int window, int day) {}

    private record Attempt(long id, byte[] codeHash) {}

    /**
     * A fresh code of six digits.
     *
     * @throws ProblemException {@link LoginProblem#TOO_MANY_CODES}
     */
    String issue(LoginSubject subject) {
        return QuarkusTransaction.requiringNew().call(() -> {
            byte[] phoneKey = hash.of("phone", subject.phone().value());
            Optional<byte[]> iinKey = subject.iin().map(Iin::value).map(iin -> hash.of("iin", iin));
            // One at a time per phone, so that parallel requests cannot slip under the limit together.
            sql.lock(HexFormat.of().formatHex(phoneKey));
            requireRoom(recent("phone_key", phoneKey), limits.codesPerPhone());
            iinKey.ifPresent(key -> requireRoom(recent("iin_key", key), limits.codesPerIin()));
            return store(subject, phoneKey, iinKey);
        });
    }

    /** Uses up one attempt, and the code if it is right. */
    boolean redeem(LoginSubject subject, String code) {
        Instant now = clock.instant();
        // On its own: an attempt counts even if what follows fails.
        Optional<Attempt> attempt = QuarkusTransaction.requiringNew()
                .call(() -> sql.one(
                        "update login_code set attempts = attempts + 1 where id ="
                                + " (select id from login_code where subject_key = ? order by id desc limit 1)"
                                + " and attempts < ? and used_at is null and expires_at > ? returning id, code_hash",
                        row -> new Attempt(row.bigint("id"), row.bytes("code_hash")),
                        hash.of("subject", subject.text()),
                        limits.attemptsPerCode(),
                        now));
        byte[] given = hash.of("code", subject.text() + "|" + code);
        return attempt.filter(found -> MessageDigest.isEqual(found.codeHash(), given))
                .filter(found -> use(found.id(), now))
                .isPresent();
    }

    @Scheduled(every = "10m", skipExecutionIf = SkipOutsideRegistration.class)
    void forgetOld() {
        sql.update(
                "delete from login_code where requested_at < ?", clock.instant().minus(DAY));
    }

    private boolean use(long id, Instant now) {
        return sql.update("update login_code set used_at = ? where id = ? and used_at is null", now, id) == 1;
    }

    private Recent recent(String column, byte[] key) {
        Instant now = clock.instant();
        return sql.one(
                        "select count(*) filter (where requested_at > ?)::int as in_window, count(*)::int as in_day"
                                + " from login_code where " + column + " = ? and requested_at > ?",
                        row -> new Recent(row.integer("in_window"), row.integer("in_day")),
                        now.minus(limits.window()),
                        key,
                        now.minus(DAY))
                .orElseThrow();
    }

    private void requireRoom(Recent recent, int perWindow) {
        if (recent.window() >= perWindow || recent.day() >= limits.codesPerDay()) {
            throw new ProblemException(LoginProblem.TOO_MANY_CODES).retryAfter(limits.window());
        }
    }

    private String store(LoginSubject subject, byte[] phoneKey, Optional<byte[]> iinKey) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        Instant now = clock.instant();
        sql.update(
                "insert into login_code (subject_key, iin_key, phone_key, code_hash, requested_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                hash.of("subject", subject.text()),
                iinKey,
                phoneKey,
                hash.of("code", subject.text() + "|" + code),
                now,
                now.plus(limits.codeLifetime()));
        return code;
    }
}
