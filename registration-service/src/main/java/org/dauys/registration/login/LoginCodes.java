package org.dauys.registration.login;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
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

    /** At most so many codes under a key within a span of time. */
    private record Limit(String column, byte[] key, int most, Duration span) {}

    private record Attempt(long id, byte[] codeHash) {}

    /**
     * A fresh code of six digits. What is counted is asked for under this phone: a quota of an IIN alone could be used up
     * by anybody who knows the number, from phones that the holder has nothing to do with.
     *
     * @param networkKey where it is asked for
     * @throws ProblemException {@link LoginProblem#TOO_MANY_CODES}, to be repeated when there is room again
     */
    String issue(LoginSubject subject, byte[] networkKey) {
        return QuarkusTransaction.requiringNew().call(() -> {
            byte[] phoneKey = hash.of("phone", subject.phone().value());
            byte[] subjectKey = hash.of("subject", subject.text());
            // One at a time per phone, so that parallel requests cannot slip under the limit together.
            sql.lock(HexFormat.of().formatHex(phoneKey));
            requireRoom(List.of(
                    new Limit("subject_key", subjectKey, limits.codesPerSubject(), limits.window()),
                    new Limit("subject_key", subjectKey, limits.codesPerDay(), DAY),
                    new Limit("phone_key", phoneKey, limits.codesPerPhone(), limits.window()),
                    new Limit("phone_key", phoneKey, limits.codesPerDay(), DAY)));
            return store(subject, subjectKey, phoneKey, networkKey);
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

    private void requireRoom(List<Limit> all) {
        Instant now = clock.instant();
        all.stream()
                .flatMap(limit -> roomAgainAt(limit, now).stream())
                .max(Comparator.naturalOrder())
                .ifPresent(free -> {
                    throw new ProblemException(LoginProblem.TOO_MANY_CODES).retryAfter(Duration.between(now, free));
                });
    }

    /** When the oldest of the codes that fill a limit leaves its span; nothing if it is not full. */
    private Optional<Instant> roomAgainAt(Limit limit, Instant now) {
        return sql.one(
                        "select requested_at from login_code where " + limit.column() + " = ? and requested_at > ?"
                                + " order by requested_at desc offset ? limit 1",
                        row -> row.instant("requested_at"),
                        limit.key(),
                        now.minus(limit.span()),
                        limit.most() - 1)
                .map(oldest -> oldest.plus(limit.span()));
    }

    private String store(LoginSubject subject, byte[] subjectKey, byte[] phoneKey, byte[] networkKey) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        Instant now = clock.instant();
        sql.update(
                "insert into login_code (subject_key, phone_key, network_key, code_hash, requested_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                subjectKey,
                phoneKey,
                networkKey,
                hash.of("code", subject.text() + "|" + code),
                now,
                now.plus(limits.codeLifetime()));
        return code;
    }
}
