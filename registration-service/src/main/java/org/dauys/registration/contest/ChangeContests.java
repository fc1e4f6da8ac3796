package org.dauys.registration.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.contest.ContestHistory.Act;
import org.dauys.registration.contest.ContestHistory.Entry;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.problem.RegistrationProblem;
import org.dauys.registration.territory.Territories;

/**
 * Adds, changes and deletes contests while registration is open. Whoever applies holds the primary for share, and a change
 * holds it alone: nobody applies for what is being taken away.
 */
@ApplicationScoped
public class ChangeContests {

    private final Primaries primaries;
    private final Territories territories;
    private final Contests contests;
    private final ContestHistory history;
    private final ContestUse use;
    private final AuditTrail audit;
    private final Caller caller;
    private final Clock clock;

    ChangeContests(
            Primaries primaries,
            Territories territories,
            Contests contests,
            ContestHistory history,
            ContestUse use,
            AuditTrail audit,
            Caller caller,
            Clock clock) {
        this.primaries = primaries;
        this.territories = territories;
        this.contests = contests;
        this.history = history;
        this.use = use;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws ProblemException {@link ContestProblem#CONTEST_EXISTS}, {@link ContestProblem#CONTEST_MARKS}, {@code
     *     unknown-territory}, {@code registration-closed}
     */
    @Transactional
    void add(String primaryId, Contest contest) {
        requireSound(contest);
        primaries.lock(primaryId);
        primaries.requireRegistrationOpen(primaryId);
        long version = history.lastVersion(primaryId, contest.id()) + 1;
        contests.add(primaryId, new StoredContest(contest, version));
        keep(primaryId, contest.id(), version, Act.ADDED, Optional.empty(), Optional.of(contest));
    }

    /**
     * Title, marks and blank votes concern the voters and change until registration is closed. Level, territory, seats and
     * youngest age are what people apply for: they stay once anybody has.
     *
     * @throws ProblemException {@code stale}, {@code precondition-required}, {@code not-found}, {@code
     *     unknown-territory}, {@code registration-closed}, {@link ContestProblem#CONTEST_MARKS},
     *     {@link ContestProblem#APPLIED_FOR}, {@link ContestProblem#PLANNED} if it is to move elsewhere
     */
    @Transactional
    void change(String primaryId, String ifMatch, Contest after) {
        requireSound(after);
        StoredContest before = hold(primaryId, after.id(), ifMatch);
        if (!after.offersTheSameAs(before.contest())) {
            use.requireNobodyApplied(primaryId, after.id());
        }
        if (!after.territoryId().equals(before.contest().territoryId())) {
            use.requireUnplanned(primaryId, after.id());
        }
        long version = before.version() + 1;
        contests.change(primaryId, new StoredContest(after, version));
        keep(primaryId, after.id(), version, Act.CHANGED, Optional.of(before.contest()), Optional.of(after));
    }

    /**
     * @throws ProblemException {@code stale}, {@code precondition-required}, {@code not-found}, {@code
     *     registration-closed}, {@link ContestProblem#APPLIED_FOR}, {@link ContestProblem#PLANNED}
     */
    @Transactional
    void delete(String primaryId, String contestId, String ifMatch) {
        StoredContest before = hold(primaryId, contestId, ifMatch);
        use.requireNobodyApplied(primaryId, contestId);
        use.requireUnplanned(primaryId, contestId);
        contests.delete(primaryId, contestId);
        keep(primaryId, contestId, before.version() + 1, Act.DELETED, Optional.of(before.contest()), Optional.empty());
    }

    private StoredContest hold(String primaryId, String contestId, String ifMatch) {
        primaries.lock(primaryId);
        primaries.requireRegistrationOpen(primaryId);
        StoredContest before = contests.stored(primaryId, contestId);
        Etags.require(ifMatch, before.version());
        return before;
    }

    private void keep(
            String primaryId,
            String contestId,
            long version,
            Act act,
            Optional<Contest> before,
            Optional<Contest> after) {
        history.add(primaryId, contestId, new Entry(version, act, after, clock.instant()), caller.subject());
        audit.recordChange(
                caller.subject(),
                switch (act) {
                    case ADDED -> "contest-added";
                    case CHANGED -> "contest-changed";
                    case DELETED -> "contest-deleted";
                },
                primaryId + "/" + contestId,
                before,
                after);
    }

    private void requireSound(Contest contest) {
        if (contest.min() > contest.max()) {
            throw new ProblemException(ContestProblem.CONTEST_MARKS, contest.min(), contest.max());
        }
        if (territories.find(contest.territoryId()).isEmpty()) {
            throw new ProblemException(RegistrationProblem.UNKNOWN_TERRITORY, contest.territoryId());
        }
    }
}
