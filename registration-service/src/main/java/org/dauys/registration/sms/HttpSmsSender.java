package org.dauys.registration.sms;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.json.EventJson;

/**
 * An SMS gateway that takes {@code {"id":"...","to":"+7...","text":"..."}} by POST and answers 2xx. The id is the same in every
 * attempt, and in the header {@code Idempotency-Key}. What it answers with 4xx is not tried again, but for 408 and 429.
 */
final class HttpSmsSender implements SmsSender {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI gateway;
    private final Optional<String> token;

    HttpSmsSender(URI gateway, Optional<String> token) {
        this.gateway = gateway;
        this.token = token;
    }

    @Override
    public void send(Sms message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.id().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(EventJson.write(
                        Map.of("id", message.id(), "to", message.phone().value(), "text", message.text()))));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        try {
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) {
                throw new SmsNotSentException(
                        "the SMS gateway answered " + status, status / 100 != 4 || status == 408 || status == 429);
            }
        } catch (IOException e) {
            throw new SmsNotSentException("the SMS gateway cannot be reached", true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SmsNotSentException("interrupted", false);
        }
    }
}
