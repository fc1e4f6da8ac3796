package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.account.Accounts;
import org.dauys.registration.sms.Sms;
import org.dauys.registration.sms.SmsQueue;

/** Sends a code to a phone, if the IIN and the phone belong together; does the same work and says the same if not. */
@ApplicationScoped
public class RequestCode {

    private static final Duration BUSY = Duration.ofSeconds(30);

    private final LoginCodes codes;
    private final NetworkLimit networks;
    private final DeviceTokens devices;
    private final LoginLimits limits;
    private final Accounts accounts;
    private final SmsQueue queue;

    public RequestCode(
            LoginCodes codes,
            NetworkLimit networks,
            DeviceTokens devices,
            LoginLimits limits,
            Accounts accounts,
            SmsQueue queue) {
        this.codes = codes;
        this.networks = networks;
        this.devices = devices;
        this.limits = limits;
        this.accounts = accounts;
        this.queue = queue;
    }

    /**
     * @param network where the request comes from
     * @param deviceToken of an earlier login, if the device has one
     */
    void forSubject(LoginSubject subject, String network, Optional<String> deviceToken) {
        if (limits.phonePrefixes().stream().noneMatch(subject.phone().value()::startsWith)) {
            throw new ProblemException(LoginProblem.PHONE_NOT_SERVED);
        }
        byte[] networkKey = networks.key(network);
        if (deviceToken.filter(token -> devices.isOf(subject.phone(), token)).isEmpty()) {
            networks.requireRoom(networkKey);
        }
        String code = codes.issue(subject, networkKey);
        boolean known = subject.iin()
                .map(iin -> accounts.member(iin, subject.phone()).isPresent())
                .orElse(true);
        Sms message = new Sms(
                UUID.randomUUID(),
                subject.phone(),
                "Dauys: код " + code + ". Оны ешкімге айтпаңыз. / Никому не сообщайте его.",
                Optional.of(code),
                limits.codeLifetime());
        if (!queue.offer(Optional.of(message).filter(each -> known))) {
            throw new ProblemException(LoginProblem.LOGIN_BUSY).retryAfter(BUSY);
        }
    }
}
