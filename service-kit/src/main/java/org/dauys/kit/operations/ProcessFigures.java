package org.dauys.kit.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.kit.inbox.ConsumerState;

/**
 * One process at one moment. Counts are since its start; what is not known is left out.
 *
 * @param service its name
 * @param pod where it runs
 * @param startedAt since when it counts
 * @param takenAt now
 * @param requests what was asked of it
 * @param process what it needs of the machine
 * @param outbox what it has to publish, if it publishes
 * @param consumers what it takes in
 * @param figures meters of our own, {@code dauys.*}, by name
 */
public record ProcessFigures(
        String service,
        String pod,
        Instant startedAt,
        Instant takenAt,
        Requests requests,
        Process process,
        Optional<Outbox> outbox,
        List<ConsumerState> consumers,
        List<Figure> figures) {

    /**
     * HTTP.
     *
     * @param total answered
     * @param inFlight being answered, this one included
     * @param byStatus answered, by class of status: {@code 2xx} and so on
     * @param slowest addresses by the slowest answer of the last minutes, then by the mean
     */
    public record Requests(long total, Optional<Long> inFlight, Map<String, Long> byStatus, List<Address> slowest) {}

    /**
     * One address.
     *
     * @param path template: what stands in braces is never told
     * @param meanMs since the start
     * @param maxMs of the last minutes
     */
    public record Address(
            String method, String path, long count, long errors4xx, long errors5xx, double meanMs, double maxMs) {}

    /**
     * Machine and heap; processor use from 0 to 1.
     *
     * @param gcPauseMs milliseconds in which everything stood still, in all
     */
    public record Process(
            int cpus,
            Optional<Double> cpu,
            Optional<Double> systemCpu,
            Optional<Double> load1m,
            long heapUsedBytes,
            long heapMaxBytes,
            int threads,
            double gcPauseMs,
            long gcPauses) {}

    /**
     * Messages.
     *
     * @param waiting committed and not yet published, of all processes of the service
     */
    public record Outbox(long waiting) {}

    /**
     * A meter of ours.
     *
     * @param kind {@code counter}, {@code gauge} or {@code timer}
     * @param value of a counter or gauge
     * @param count of what was timed
     */
    public record Figure(
            String name,
            Map<String, String> tags,
            String kind,
            Optional<Double> value,
            Optional<Long> count,
            Optional<Double> meanMs,
            Optional<Double> maxMs) {}
}
