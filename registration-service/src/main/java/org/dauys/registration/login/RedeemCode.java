package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.account.Account;
import org.dauys.registration.account.Accounts;
import org.dauys.registration.session.Sessions;

/** Exchanges a code for a session with its first tokens. */
@ApplicationScoped
public class RedeemCode {

    private final LoginCodes codes;
    private final Accounts accounts;
    private final FindRights rights;
    private final PersonKeys persons;
    private final DeviceTokens devices;
    private final Sessions sessions;
    private final IdentityTokens tokens;

    public RedeemCode(
            LoginCodes codes,
            Accounts accounts,
            FindRights rights,
            PersonKeys persons,
            DeviceTokens devices,
            Sessions sessions,
            IdentityTokens tokens) {
        this.codes = codes;
        this.accounts = accounts;
        this.rights = rights;
        this.persons = persons;
        this.devices = devices;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** @throws ProblemException {@link LoginProblem#CODE_WRONG}, whatever was wrong */
    IdentityTokens.Issued redeem(LoginSubject subject, String code) {
        boolean right = codes.redeem(subject, code);
        Optional<Account> member = subject.iin().flatMap(iin -> accounts.member(iin, subject.phone()));
        if (!right || subject.iin().isPresent() && member.isEmpty()) {
            throw new ProblemException(LoginProblem.CODE_WRONG);
        }
        Account account = member.orElseGet(() -> accounts.participant(subject.phone()));
        LoginRights found = rights.of(account, subject);
        return tokens.issue(
                sessions.open(account.id(), account.kind().role(), persons.of(subject.phone()), found.staff()),
                found,
                Optional.of(devices.issue(subject.phone())));
    }
}
