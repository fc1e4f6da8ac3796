package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.account.Account;
import org.dauys.registration.account.AccountKind;
import org.dauys.registration.account.Accounts;
import org.dauys.registration.session.Session;
import org.dauys.registration.session.Sessions;

/**
 * Continues a session with the rights of this moment: a role that was taken back, a phone that is no longer on the roll,
 * count from here on.
 */
@ApplicationScoped
public class RefreshTokens {

    private final Sessions sessions;
    private final Accounts accounts;
    private final PersonKeys persons;
    private final FindRights rights;
    private final IdentityTokens tokens;

    public RefreshTokens(
            Sessions sessions, Accounts accounts, PersonKeys persons, FindRights rights, IdentityTokens tokens) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.persons = persons;
        this.rights = rights;
        this.tokens = tokens;
    }

    /** @throws ProblemException {@link LoginProblem#SESSION_OVER}, for whatever reason */
    IdentityTokens.Issued refresh(String refreshToken) {
        Session.Continued continued =
                sessions.proceed(refreshToken).orElseThrow(() -> new ProblemException(LoginProblem.SESSION_OVER));
        Session session = continued.session();
        Account account = new Account(session.account(), kind(session));
        LoginSubject subject = subject(account, session).orElseThrow(() -> {
            sessions.end(session.id(), "phone-gone");
            return new ProblemException(LoginProblem.SESSION_OVER);
        });
        return tokens.issue(continued, rights.of(account, subject), Optional.empty());
    }

    /** By the phone that the session began with, as long as it is the account's. */
    private Optional<LoginSubject> subject(Account account, Session session) {
        return accounts.phonesOf(account).stream()
                .filter(phone -> persons.of(phone).equals(session.person()))
                .map(phone -> new LoginSubject(
                        account.kind() == AccountKind.MEMBER ? accounts.iinOf(account.id()) : Optional.empty(), phone))
                .findFirst();
    }

    private static AccountKind kind(Session session) {
        return Arrays.stream(AccountKind.values())
                .filter(kind -> kind.role().equals(session.kind()))
                .findFirst()
                .orElseThrow();
    }
}
