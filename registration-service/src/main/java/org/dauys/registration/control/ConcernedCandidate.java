package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.sql.Sql;

/**
 * Whose case it is: the member with the candidate's IIN, or the account that applied for itself. The role of a candidate
 * does not say it: who is removed has lost it and must be able to appeal.
 */
@ApplicationScoped
class ConcernedCandidate {

    private static final String OF_ACCOUNT =
            """
            exists (select from candidacy c join application a on a.id = c.application_id
                where c.id = control_case.candidacy_id
                    and (a.owner = ? and a.nomination = 'SELF' or a.iin = (select iin from member where id = ?)))
            """;

    private final Sql sql;
    private final Caller caller;

    ConcernedCandidate(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** The caller's cases, newest first. */
    List<ControlCase> cases() {
        return sql.list(
                "select * from control_case where " + OF_ACCOUNT + " order by number desc limit 200",
                CaseRepository::read,
                caller.subject(),
                UUID.fromString(caller.subject()));
    }

    /**
     * The case of the caller.
     *
     * @throws ProblemException {@code not-found} for everybody else, whether there is such a case or not
     */
    ControlCase require(UUID caseId) {
        return one(caseId, "");
    }

    /** The same, locked until the end of the transaction. */
    ControlCase lock(UUID caseId) {
        return one(caseId, " for update");
    }

    private ControlCase one(UUID caseId, String locking) {
        return sql.one(
                        "select * from control_case where id = ? and " + OF_ACCOUNT + locking,
                        CaseRepository::read,
                        caseId,
                        caller.subject(),
                        UUID.fromString(caller.subject()))
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }
}
