package org.dauys.kit.operations;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dauys.kit.operations.ProcessFigures.Address;
import org.dauys.kit.operations.ProcessFigures.Figure;
import org.dauys.kit.operations.ProcessFigures.Requests;

/** Reads the meters of this process. */
@Singleton
class Meters {

    private static final String REQUESTS = "http.server.requests";
    private static final String OURS = "dauys.";
    private static final int SLOWEST = 20;

    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    Requests requests() {
        Collection<Timer> answered = registry.find(REQUESTS).timers();
        return new Requests(
                count(answered),
                gauge("http.server.active.requests").map(Double::longValue),
                answered.stream()
                        .collect(Collectors.groupingBy(
                                Meters::statusClass, TreeMap::new, Collectors.summingLong(Timer::count))),
                slowest(answered));
    }

    private static List<Address> slowest(Collection<Timer> answered) {
        record Of(String method, String path) {}
        return answered.stream()
                .collect(Collectors.groupingBy(timer -> new Of(tag(timer, "method"), tag(timer, "uri"))))
                .entrySet()
                .stream()
                .map(each -> address(each.getKey().method(), each.getKey().path(), each.getValue()))
                .sorted(Comparator.comparingDouble(Address::maxMs)
                        .thenComparingDouble(Address::meanMs)
                        .reversed())
                .limit(SLOWEST)
                .toList();
    }

    private static Address address(String method, String path, List<Timer> timers) {
        long count = count(timers);
        return new Address(
                method,
                path,
                count,
                count(timers, "4xx"),
                count(timers, "5xx"),
                timers.stream()
                                .mapToDouble(timer -> timer.totalTime(MILLISECONDS))
                                .sum()
                        / Math.max(1, count),
                timers.stream()
                        .mapToDouble(timer -> timer.max(MILLISECONDS))
                        .max()
                        .orElse(0));
    }

    ProcessFigures.Process process() {
        Runtime runtime = Runtime.getRuntime();
        Collection<Timer> pauses = registry.find("jvm.gc.pause").timers();
        return new ProcessFigures.Process(
                runtime.availableProcessors(),
                gauge("process.cpu.usage"),
                gauge("system.cpu.usage"),
                gauge("system.load.average.1m"),
                runtime.totalMemory() - runtime.freeMemory(),
                runtime.maxMemory(),
                ManagementFactory.getThreadMXBean().getThreadCount(),
                pauses.stream()
                        .mapToDouble(timer -> timer.totalTime(MILLISECONDS))
                        .sum(),
                count(pauses));
    }

    /** Meters of our own, by name and tags. */
    List<Figure> own() {
        return registry.getMeters().stream()
                .filter(meter -> meter.getId().getName().startsWith(OURS))
                .flatMap(meter -> figure(meter).stream())
                .sorted(Comparator.comparing(Figure::name)
                        .thenComparing(figure -> figure.tags().toString()))
                .toList();
    }

    private static Optional<Figure> figure(Meter meter) {
        if (meter instanceof Counter counter) {
            return Optional.of(single(meter, "counter", counter.count()));
        }
        if (meter instanceof Gauge gauge) {
            return Optional.of(single(meter, "gauge", gauge.value()));
        }
        if (meter instanceof Timer timer) {
            return Optional.of(new Figure(
                    meter.getId().getName(),
                    tags(meter),
                    "timer",
                    Optional.empty(),
                    Optional.of(timer.count()),
                    known(timer.mean(MILLISECONDS)),
                    known(timer.max(MILLISECONDS))));
        }
        return Optional.empty();
    }

    private static Figure single(Meter meter, String kind, double value) {
        return new Figure(
                meter.getId().getName(),
                tags(meter),
                kind,
                known(value),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Map<String, String> tags(Meter meter) {
        return meter.getId().getTags().stream()
                .collect(Collectors.toMap(Tag::getKey, Tag::getValue, (one, other) -> one, TreeMap::new));
    }

    private Optional<Double> gauge(String name) {
        Collection<Gauge> gauges = registry.find(name).gauges();
        return gauges.isEmpty()
                ? Optional.empty()
                : known(gauges.stream().mapToDouble(Gauge::value).sum());
    }

    /** JSON has no word for what is no number. */
    private static Optional<Double> known(double value) {
        return Optional.of(value).filter(Double::isFinite);
    }

    private static long count(Collection<Timer> timers) {
        return timers.stream().mapToLong(Timer::count).sum();
    }

    private static long count(Collection<Timer> timers, String statusClass) {
        return timers.stream()
                .filter(timer -> statusClass(timer).equals(statusClass))
                .mapToLong(Timer::count)
                .sum();
    }

    private static String statusClass(Timer timer) {
        String status = tag(timer, "status");
        return status.matches("[1-5][0-9]{2}") ? status.charAt(0) + "xx" : "other";
    }

    private static String tag(Timer timer, String key) {
        return Optional.ofNullable(timer.getId().getTag(key)).orElse("");
    }
}
