package org.dauys.voting.cast;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.dauys.kit.problem.ProblemException;
import org.dauys.voting.receipt.Receipt;

/** Numbers about casting. The only label is the outcome: an election's would tell its turnout, a small one's its voters. */
@Singleton
class CastMetrics {

    private static final String OUTCOMES = "dauys.cast.outcomes";

    private final MeterRegistry registry;
    private final Timer verification;

    @Inject
    CastMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.verification = Timer.builder("dauys.cast.verification")
                .description("Time to check one ballot")
                .register(registry);
    }

    <T> T timed(Supplier<T> check) {
        return verification.record(check);
    }

    CompletionStage<Receipt> counted(CompletionStage<Receipt> cast) {
        return cast.whenComplete((receipt, failure) ->
                registry.counter(OUTCOMES, "outcome", outcome(failure)).increment());
    }

    private static String outcome(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause == null) {
            return Receipt.ACCEPTED;
        }
        return cause instanceof ProblemException problem ? problem.type().slug() : "error";
    }
}
