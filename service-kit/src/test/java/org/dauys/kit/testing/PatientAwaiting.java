package org.dauys.kit.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Lets every {@code await()} of a {@code @QuarkusTest} wait for a minute: a test that waits for something to happen says
 * what, and a busy machine only makes it slower. Found by Quarkus as a service, so that no test has to ask for it, and by
 * Quarkus's own class loader, whose Awaitility is the one that tests use.
 */
public final class PatientAwaiting implements QuarkusTestBeforeEachCallback {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
    }
}
