package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.account.Accounts;
import org.dauys.registration.sms.Sms;
import org.dauys.registration.sms.SmsQueue;

/** Sends a code to a phone, if the IIN and the phone belong together; does the same work and says the same if not. */
@ApplicationScoped
public class RequestCode {

    private static final Duration BUSY = Duration.ofSeconds(30);

    private final LoginCodes codes;
    private final Accounts accounts;
    private final SmsQueue queue;

    public RequestCode(LoginCodes codes, Accounts accounts, SmsQueue queue) {
        this.codes = codes;
        this.accounts = accounts;
        this.queue = queue;
    }

    void forSubject(LoginSubject subject) {
        String code = codes.issue(subject);
        boolean known = subject.iin()
                .map(iin -> accounts.member(iin, subject.phone()).isPresent())
                .orElse(true);
        Sms message = new Sms(
                subject.phone(),
                "Dauys: код " + code + ". Оны ешкімге айтпаңыз. / Никому не сообщайте его.",
                Optional.of(code));
        if (!queue.offer(Optional.of(message).filter(each -> known))) {
            throw new ProblemException(LoginProblem.LOGIN_BUSY).retryAfter(BUSY);
        }
    }
}
