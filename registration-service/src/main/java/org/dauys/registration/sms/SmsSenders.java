package org.dauys.registration.sms;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the way to phones: the gateway that is configured, else the demo inbox, else none. */
@ApplicationScoped
public class SmsSenders {

    private final SmsSender sender;

    public SmsSenders(
            @ConfigProperty(name = "dauys.sms.gateway") Optional<URI> gateway,
            @ConfigProperty(name = "dauys.sms.token") Optional<String> token,
            @ConfigProperty(name = "dauys.demo", defaultValue = "false") boolean demo,
            DemoInbox demoInbox) {
        this.sender = gateway.<SmsSender>map(uri -> new HttpSmsSender(uri, token))
                .orElseGet(() -> demo ? demoInbox : SmsSenders::refuse);
    }

    public SmsSender current() {
        return sender;
    }

    private static void refuse(Sms message) {
        throw new SmsNotSentException("dauys.sms.gateway is not set", false);
    }
}
