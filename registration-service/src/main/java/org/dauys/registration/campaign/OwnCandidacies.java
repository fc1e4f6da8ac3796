package org.dauys.registration.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.candidacy.CandidacyState.Status;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.problem.RegistrationProblem;

/**
 * Which candidacies are the caller's: of the account that applied for itself, or of the member with its IIN. The role in
 * the token does not count: it is that of the last login.
 */
@ApplicationScoped
public class OwnCandidacies {

    private final Sql sql;
    private final Candidacies candidacies;
    private final Caller caller;

    public OwnCandidacies(Sql sql, Candidacies candidacies, Caller caller) {
        this.sql = sql;
        this.candidacies = candidacies;
        this.caller = caller;
    }

    /** A candidacy of this primary, whoever's; the problem {@code not-found}. */
    public CandidacyState require(String primaryId, UUID id) {
        return candidacies
                .find(id)
                .filter(candidacy -> candidacy.primaryId().equals(primaryId))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** The caller's own candidacy; the problem {@code not-found} for everybody else. */
    public CandidacyState requireOwn(String primaryId, UUID id) {
        CandidacyState candidacy = require(primaryId, id);
        if (!isOwn(id)) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return candidacy;
    }

    /** The same, {@code candidacy-not-standing} if it was withdrawn or removed. */
    public CandidacyState requireOwnStanding(String primaryId, UUID id) {
        CandidacyState candidacy = requireOwn(primaryId, id);
        if (candidacy.status() != Status.REGISTERED) {
            throw new ProblemException(RegistrationProblem.CANDIDACY_NOT_STANDING);
        }
        return candidacy;
    }

    public boolean isOwn(UUID candidacyId) {
        return sql.exists(
                """
                select 1 from candidacy c join application a on a.id = c.application_id
                where c.id = ? and (a.owner = ? and a.nomination = 'SELF'
                    or a.iin = (select iin from member where id = ?))
                """,
                candidacyId,
                caller.subject(),
                UUID.fromString(caller.subject()));
    }
}
