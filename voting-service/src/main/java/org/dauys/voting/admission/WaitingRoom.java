package org.dauys.voting.admission;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import org.dauys.events.admission.AdmissionPass;

/** Gives out places, says how far it is, and hands a pass to those whose turn it is. */
@Singleton
public class WaitingRoom {

    private static final String ANSWERS = "dauys.admission.answers";

    private final RoomBook book;
    private final AdmissionConfig config;
    private final Clock clock;
    private final MeterRegistry metrics;

    @Inject
    WaitingRoom(RoomBook book, AdmissionConfig config, Clock clock, MeterRegistry metrics) {
        this.book = book;
        this.config = config;
        this.clock = clock;
        this.metrics = metrics;
        Gauge.builder("dauys.admission.waiting", book, from -> from.estimate()
                        .map(RoomState::waiting)
                        .map(Long::doubleValue)
                        .orElse(Double.NaN))
                .description("People in the queue in front of the login, of all pods")
                .register(metrics);
    }

    /**
     * What to tell whoever comes, or comes back.
     *
     * @param ticket of an earlier answer; one that is not ours, too old, or whose turn has passed is as good as none
     */
    CompletionStage<QueueAnswer> answer(Optional<String> ticket) {
        return ticket.map(this::returning).orElseGet(this::arriving);
    }

    /** The queue for whoever is not in it. */
    public QueueSummary summary() {
        return book.estimate()
                .map(state -> state.waiting() == 0
                        ? new QueueSummary(QueueAnswer.OPEN, Optional.of(0L), Optional.empty())
                        : new QueueSummary(
                                QueueAnswer.QUEUE,
                                Optional.of(state.waiting()),
                                Optional.of(Pace.estimate(state.waiting(), config.perSecond()))))
                .orElseGet(() -> new QueueSummary("unknown", Optional.empty(), Optional.empty()));
    }

    private CompletionStage<QueueAnswer> arriving() {
        return book.number().thenApply(entry -> entry.map(
                        each -> told(each, new Ticket(each.number().orElseThrow(), now())))
                .orElseGet(() -> uncounted(Optional.empty())));
    }

    private CompletionStage<QueueAnswer> returning(String text) {
        return book.look()
                .thenCompose(entry -> entry.isEmpty()
                        ? CompletableFuture.completedFuture(uncounted(Optional.of(text)))
                        : returned(entry.get(), text));
    }

    private CompletionStage<QueueAnswer> returned(RoomBook.Entry entry, String text) {
        return Ticket.open(text, entry.key(), clock.instant())
                .filter(ticket -> !entry.state().hasPassed(ticket.number(), config.perSecond(), config.placeKept()))
                .<CompletionStage<QueueAnswer>>map(ticket -> CompletableFuture.completedFuture(told(entry, ticket)))
                .orElseGet(this::arriving);
    }

    private QueueAnswer told(RoomBook.Entry entry, Ticket ticket) {
        Optional<String> kept = Optional.of(ticket.sealed(entry.key()));
        if (entry.state().admits(ticket.number())) {
            count(QueueAnswer.OPEN);
            AdmissionPass pass = new AdmissionPass(ticket.number(), now().plus(config.passLifetime()));
            return new QueueAnswer(
                    QueueAnswer.OPEN,
                    kept,
                    Optional.of(pass.signed(entry.key().passKey())),
                    Optional.of(pass.expires()),
                    Optional.empty(),
                    Optional.empty(),
                    config.passLifetime().toSeconds());
        }
        count(QueueAnswer.QUEUE);
        long position = entry.state().position(ticket.number());
        long seconds = Pace.estimate(position, config.perSecond());
        return new QueueAnswer(
                QueueAnswer.QUEUE,
                kept,
                Optional.empty(),
                Optional.empty(),
                Optional.of(position),
                Optional.of(seconds),
                Pace.retryAfter(seconds));
    }

    private QueueAnswer uncounted(Optional<String> ticket) {
        count("uncounted");
        return QueueAnswer.uncounted(ticket, ThreadLocalRandom.current().nextLong(5, 15));
    }

    private void count(String state) {
        metrics.counter(ANSWERS, "state", state).increment();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
