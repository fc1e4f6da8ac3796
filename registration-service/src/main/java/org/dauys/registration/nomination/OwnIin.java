package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.problem.RegistrationProblem;

/** Members apply for themselves: their IIN is known. That of a participant is for the registrar to check. */
@ApplicationScoped
class OwnIin {

    private final Sql sql;

    OwnIin(Sql sql) {
        this.sql = sql;
    }

    /** The problem {@code iin-mismatch} if the account is a member's and the IIN is somebody else's. */
    void require(String account, Applicant applicant) {
        boolean foreign = sql.one(
                        "select iin from member where id = ?", row -> row.text("iin"), UUID.fromString(account))
                .filter(iin -> !iin.equals(applicant.iin()))
                .isPresent();
        if (foreign) {
            throw new ProblemException(RegistrationProblem.IIN_MISMATCH);
        }
    }
}
