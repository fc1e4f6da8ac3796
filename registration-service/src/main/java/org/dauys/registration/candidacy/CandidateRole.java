package org.dauys.registration.candidacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.dauys.kit.security.Roles;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.account.Account;
import org.dauys.registration.login.RoleSource;

/** Whoever has a registered candidacy is a candidate, from the next login on. */
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
                                + " where a.owner = ? and c.status = 'REGISTERED') as stands",
                        row -> row.bool("stands"),
                        account.id().toString())
                .orElse(false);
        return stands ? Set.of(Roles.CANDIDATE) : Set.of();
    }
}
