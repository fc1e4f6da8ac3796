package org.dauys.simulator.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.http.Json;
import org.dauys.simulator.people.Population;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.roll.RollFiles;

/**
 * Members of a large roll log in, in rounds: all of a round ask for a code, all read it, all hand it in. So the two requests
 * that a login costs the service are timed apart from the inbox, which no real phone asks. Among them
 * people ask who are on no roll, one to ten: they must be answered no faster and no slower.
 */
final class MeasureLogin {

    /** Below what one network may leave unused (dauys.login.phones-per-network): all of this comes from one address. */
    private static final int ROUND = 2_000;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RollOptions options;
    private final int logins;
    private final int hands;
    private final Progress progress;
    private final Measured measured = new Measured();
    private final Api api;

    MeasureLogin(RollOptions options, int logins, int hands, Progress progress) {
        this.options = options;
        this.logins = logins;
        this.hands = hands;
        this.progress = progress;
        this.api = options.api();
    }

    private record Subject(String iin, String phone) {

        ObjectNode json() {
            return Json.object().put("iin", iin).put("phone", phone);
        }
    }

    private record Asking(Subject subject, Series series) {}

    private record Redeemable(Subject subject, String code) {}

    /** Answers to one kind of request, and the seconds in which they came. */
    private static final class Series {

        private final List<Long> nanos = new ArrayList<>();
        private double seconds;
    }

    Measured run() {
        List<Subject> members = fillRoll();
        Population others = new Population(options.seed() + 1);
        LocalDate day = LocalDate.of(2020, 10, 1);
        Series codes = new Series();
        Series unknown = new Series();
        Series tokens = new Series();
        try (Crowd crowd = new Crowd(hands)) {
            for (int from = 0; from < members.size(); from += ROUND) {
                List<Subject> round = members.subList(from, Math.min(members.size(), from + ROUND));
                Instant asked = Instant.now();
                List<Asking> asking = new ArrayList<>();
                round.forEach(member -> asking.add(new Asking(member, codes)));
                Stream.generate(() -> others.adult(day))
                        .limit((round.size() + 9) / 10)
                        .forEach(other -> asking.add(new Asking(new Subject(other.iin(), other.phone()), unknown)));
                Collections.shuffle(asking, new Random(options.seed()));
                askAll(crowd, asking);
                List<Redeemable> ready =
                        crowd.each(round, subject -> new Redeemable(subject, code(subject.phone(), asked)));
                redeemAll(crowd, ready, tokens);
                progress.say("%,d of %,d have logged in", from + round.size(), members.size());
            }
        }
        measured.add("requests at once", hands, "");
        add("code, member", codes);
        add("code, on no roll", unknown);
        add("token", tokens);
        measured.add("codes", (codes.nanos.size() + unknown.nanos.size()) / codes.seconds, "1/s");
        measured.add("tokens", tokens.nanos.size() / tokens.seconds, "1/s");
        measured.add("logins (code and token)", members.size() / (codes.seconds + tokens.seconds), "1/s");
        return measured;
    }

    private void redeem(Redeemable ready) {
        JsonNode answer = api.post("/api/auth/tokens", ready.subject().json().put("code", ready.code()));
        if (answer.path("access_token").asText().isEmpty()) {
            throw new IllegalStateException("a login without a token");
        }
    }

    private List<Subject> fillRoll() {
        Path file = options.data().resolve("roll.csv");
        RollFiles.roll(options.members(), options.seed()).write(file);
        new RollIntake(api, new Stopwatch(new Measured(), progress), progress).take("roll", "WHOLE", file);
        measured.add("members on the roll", options.members(), "");
        // Spread over the whole roll, so that no index page is favoured.
        int step = Math.max(1, options.members() / logins);
        List<Subject> all = new ArrayList<>();
        // Of those who share a phone one: the others' codes would be in the same inbox.
        Set<String> phones = new HashSet<>();
        try (Stream<String> lines = Files.lines(file)) {
            lines.skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                if (!cells[4].isEmpty() && phones.add(cells[4])) {
                    all.add(new Subject(cells[0], cells[4]));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return Stream.iterate(0, index -> index < all.size(), index -> index + step)
                .map(all::get)
                .limit(logins)
                .toList();
    }

    private String code(String phone, Instant asked) {
        String path = "/api/demo/inbox?phone=" + URLEncoder.encode(phone, StandardCharsets.UTF_8);
        return Await.until("a code", PATIENCE, () -> {
            for (JsonNode message : api.get(path).path("items")) {
                if (Instant.parse(message.path("sent_at").asText()).isAfter(asked.minusMillis(1))
                        && !message.path("code").asText("").isEmpty()) {
                    return Optional.of(message.path("code").asText());
                }
            }
            return Optional.empty();
        });
    }

    private void askAll(Crowd crowd, List<Asking> asking) {
        long begin = System.nanoTime();
        List<Long> nanos = crowd.each(
                asking,
                one -> nanos(() -> api.post("/api/auth/codes", one.subject().json())));
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (int i = 0; i < asking.size(); i++) {
            asking.get(i).series().nanos.add(nanos.get(i));
        }
        asking.stream().map(Asking::series).distinct().forEach(series -> series.seconds += seconds);
    }

    private void redeemAll(Crowd crowd, List<Redeemable> ready, Series tokens) {
        long begin = System.nanoTime();
        tokens.nanos.addAll(crowd.each(ready, one -> nanos(() -> redeem(one))));
        tokens.seconds += (System.nanoTime() - begin) / 1e9;
    }

    private static long nanos(Runnable request) {
        long sent = System.nanoTime();
        request.run();
        return System.nanoTime() - sent;
    }

    private void add(String what, Series series) {
        Latencies latencies = Latencies.of(series.nanos);
        measured.add(what + ": requests", series.nanos.size(), "");
        measured.add(what + ": half within", latencies.quantile(0.5), "ms");
        measured.add(what + ": 95 % within", latencies.quantile(0.95), "ms");
        measured.add(what + ": 99 % within", latencies.quantile(0.99), "ms");
    }
}
