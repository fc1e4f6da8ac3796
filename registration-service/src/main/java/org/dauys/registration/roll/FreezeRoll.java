package org.dauys.registration.roll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.audit.AuditTrail;

/**
 * Freezes a roll. What is hashed, in UTF-8: the salt in hexadecimal and then, each after a line feed, the entries in the
 * order of their IINs as {@code iin|territory_id|ppo_code|joined_on}. The hash is published; the salt is shown to
 * registrars, controllers and operators of the whole country, who can have the roll and so make the hash again.
 */
@ApplicationScoped
public class FreezeRoll {

    private static final int SALT_BYTES = 32;
    private static final int TIMEOUT_SECONDS = 600;

    private final Sql sql;
    private final RollLock lock;
    private final FrozenRoll frozen;
    private final CutOffs cutOffs;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public FreezeRoll(Sql sql, RollLock lock, FrozenRoll frozen, CutOffs cutOffs, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.lock = lock;
        this.frozen = frozen;
        this.cutOffs = cutOffs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param named last day of joining that counts; absent: the cut-off that was set, or everyone on the roll
     * @throws ProblemException {@link RollProblem#CUT_OFF_DIFFERS} if another cut-off was set,
     *     {@link RollProblem#ROLL_FROZEN}, {@link RollProblem#ROLL_EMPTY}
     */
    FrozenRoll.Seal freeze(String primaryId, Optional<LocalDate> named, String actor) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            lock.holdUnfrozen(primaryId);
            Optional<LocalDate> joinedBy = cutOffs.joinedBy(primaryId, named);
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            int made = sql.update(
                    """
                    insert into frozen_roll (primary_id, sha256, salt, members, joined_by, frozen_at, frozen_by)
                    select ?, encode(sha256(convert_to(encode(?, 'hex') || string_agg(
                            E'\\n' || m.iin || '|' || r.territory_id || '|' || r.ppo_code || '|' || r.joined_on,
                            '' order by m.iin collate "C"), 'UTF8')), 'hex'),
                        ?, count(*), ?::date, ?, ?
                    from roll_entry r join member m on m.id = r.member_id
                    where r.primary_id = ? and (?::date is null or r.joined_on <= ?::date)
                    having count(*) > 0
                    """,
                    primaryId,
                    salt,
                    salt,
                    joinedBy,
                    clock.instant(),
                    actor,
                    primaryId,
                    joinedBy,
                    joinedBy);
            if (made == 0) {
                throw new ProblemException(RollProblem.ROLL_EMPTY);
            }
            FrozenRoll.Seal seal = frozen.seal(primaryId).orElseThrow();
            audit.record(actor, "roll-frozen", primaryId, Map.of("sha256", seal.sha256(), "members", seal.members()));
            return seal;
        });
    }
}
