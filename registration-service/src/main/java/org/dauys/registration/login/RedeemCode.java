package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.account.Account;
import org.dauys.registration.account.Accounts;
import org.dauys.registration.staff.StaffGrant;
import org.dauys.registration.staff.StaffRoster;

/** Exchanges a code for an identity token. */
@ApplicationScoped
public class RedeemCode {

    private final LoginCodes codes;
    private final Accounts accounts;
    private final StaffRoster staff;
    private final PersonKeys persons;
    private final IdentityTokens tokens;
    private final Instance<RoleSource> roleSources;

    public RedeemCode(
            LoginCodes codes,
            Accounts accounts,
            StaffRoster staff,
            PersonKeys persons,
            IdentityTokens tokens,
            Instance<RoleSource> roleSources) {
        this.codes = codes;
        this.accounts = accounts;
        this.staff = staff;
        this.persons = persons;
        this.tokens = tokens;
        this.roleSources = roleSources;
    }

    /** @throws ProblemException {@link LoginProblem#CODE_WRONG}, whatever was wrong */
    IdentityTokens.Issued redeem(LoginSubject subject, String code) {
        boolean right = codes.redeem(subject, code);
        Optional<Account> member = subject.iin().flatMap(iin -> accounts.member(iin, subject.phone()));
        if (!right || subject.iin().isPresent() && member.isEmpty()) {
            throw new ProblemException(LoginProblem.CODE_WRONG);
        }
        Account account = member.orElseGet(() -> accounts.participant(subject.phone()));
        StaffGrant.Rights rights = staff.rightsOf(subject.phone(), subject.iin());
        Set<String> roles = new HashSet<>(rights.roles());
        roles.add(account.kind().role());
        roleSources.forEach(source -> roles.addAll(source.rolesOf(account)));
        return tokens.issue(account, persons.of(subject.phone()), roles, rights.territories());
    }
}
