package org.dauys.registration.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.person.Phone;
import org.dauys.registration.sms.Sms;
import org.dauys.registration.sms.SmsQueue;
import org.dauys.registration.terminal.KioskLimits;
import org.jboss.logging.Logger;

/**
 * What the phone of a member is told of sessions in their name. That a credential was given away, the credential authority
 * tells besides, from a process that registration has no hand in.
 */
@ApplicationScoped
class SessionMessages {

    private static final Logger LOG = Logger.getLogger(SessionMessages.class);
    private static final String OPENED =
            "Dauys: сайлау учаскесінің терминалында сіздің атыңыздан дауыс беру ашылды. Бұл сіз болмасаңыз, хабарлаңыз. /"
                    + " На терминале участка открыто голосование от вашего имени. Если это не вы, сообщите.";

    private final SmsQueue queue;
    private final KioskLimits limits;

    SessionMessages(SmsQueue queue, KioskLimits limits) {
        this.queue = queue;
        this.limits = limits;
    }

    /** @return whether there was room for it */
    boolean sendCode(Phone phone, String code) {
        String text = "Dauys: учаскеде дауыс беру коды " + code + ". Қазір учаскеде болсаңыз ғана айтыңыз. /"
                + " Код для голосования на участке. Сообщайте его, только если вы сейчас там.";
        return queue.offer(Optional.of(new Sms(UUID.randomUUID(), phone, text, Optional.of(code), limits.waiting())));
    }

    void tellOpened(Phone phone) {
        if (!queue.offer(Optional.of(Sms.notice(UUID.randomUUID(), phone, OPENED)))) {
            LOG.warn("a member was not told of a session at a station: too many messages wait");
        }
    }
}
