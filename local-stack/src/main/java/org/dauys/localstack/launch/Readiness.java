package org.dauys.localstack.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dauys.localstack.process.ManagedProcess;

/** Waits until a service says that it is ready. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /**
     * @throws IllegalStateException if the process dies or does not become ready in time; the message names its log
     */
    void await(ManagedProcess process, String url, Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        while (true) {
            // First: what answers at the address of a dead process is somebody else.
            if (!process.isAlive()) {
                throw new IllegalStateException(process.name() + " ended while starting; see " + process.log());
            }
            if (isReady(url)) {
                return;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(
                        process.name() + " is not ready after " + limit.toSeconds() + " s; see " + process.log());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    boolean isReady(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + url, e);
        }
    }

    static void pause(Duration duration) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(duration.toMillis()));
    }
}
