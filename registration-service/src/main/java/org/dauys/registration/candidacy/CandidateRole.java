package org.dauys.registration.candidacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.dauys.kit.security.Roles;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.account.Account;
import org.dauys.registration.login.RoleSource;

/**
 * Whoever has a registered candidacy is a candidate, from the next login on: the member with its IIN, or the account that
 * applied for itself. A secretary who nominates does not become a candidate by it.
 */
@ApplicationScoped
public class CandidateRole implements RoleSource {

    private final Sql sql;

    public CandidateRole(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> rolesOf(Account account) {
        boolean stands = sql.one(
                        "select exists (select from candidacy c join application a on a.id = c.application_id"
                                + " where c.status = 'REGISTERED' and (a.owner = ? and a.nomination = 'SELF'"
                                + " or a.iin = (select iin from member where id = ?))) as stands",
                        row -> row.bool("stands"),
                        account.id().toString(),
                        account.id())
                .orElse(false);
        return stands ? Set.of(Roles.CANDIDATE) : Set.of();
    }
}
