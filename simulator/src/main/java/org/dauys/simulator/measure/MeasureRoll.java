package org.dauys.simulator.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.dauys.events.LocalText;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.operator.Operator;
import org.dauys.simulator.operator.StaffOffice;
import org.dauys.simulator.people.Population;
import org.dauys.simulator.primary.HireStaff;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.registrar.RollDesk;
import org.dauys.simulator.roll.RollFiles;

/** A roll from the file to the seal, by an operator and two registrars. */
final class MeasureRoll {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Api api;
    private final Path data;
    private final RollFiles files;
    private final OptionalLong servicePid;
    private final Progress progress;
    private final Measured measured = new Measured();

    MeasureRoll(URI base, Path data, int members, long seed, OptionalLong servicePid, Progress progress) {
        this.api = Api.at(base).waiting(PATIENCE);
        this.data = data;
        this.files = new RollFiles(members, seed, 0, members / 500, members / 300, members / 800);
        this.servicePid = servicePid;
        this.progress = progress;
    }

    Measured run() {
        Path roll = data.resolve("roll.csv");
        timed("generate the files", () -> {
            files.write(roll);
            return roll;
        });
        measured.add("size of the file", megabytes(roll), "MB");
        String primary = "measure-" + Instant.now().getEpochSecond();
        LoginDesk desk = new LoginDesk(api);
        Population people = new Population(Instant.now().getEpochSecond());
        Api first = desk.participant(HireStaff.OPERATOR_PHONE);
        Api other = desk.participant(HireStaff.SECOND_OPERATOR_PHONE);
        StaffOffice office = new StaffOffice(first, other);
        Operator operator = new Operator(first, other);
        create(operator, primary);
        RollDesk registrar = registrar(desk, office, people.phone(), primary);
        RollDesk second = registrar(desk, office, people.phone(), primary);
        take("whole roll", "WHOLE", roll, registrar, second);
        take("joined", "JOINED", RollFiles.beside(roll, "joined"), registrar, second);
        take("moved", "MOVED", RollFiles.beside(roll, "moved"), registrar, second);
        take("left", "LEFT", RollFiles.beside(roll, "left"), registrar, second);
        JsonNode alerts = timed("compute the alerts", registrar::computeAlerts);
        alerts.path("counts")
                .forEach(count -> measured.add(
                        "alerts " + count.path("kind").asText(),
                        count.path("alerts").asInt(),
                        ""));
        JsonNode seal = timed("freeze", () -> operator.freezeRoll(primary));
        measured.add("members on the frozen roll", seal.path("members").asInt(), "");
        servicePid.ifPresent(pid -> ProcessMemory.peakMegabytes(pid)
                .ifPresent(peak -> measured.add("peak memory of registration-service", peak, "MB")));
        return measured;
    }

    private void take(String name, String kind, Path file, RollDesk first, RollDesk second) {
        String id = timed(name + ": upload", () -> first.upload(kind, file));
        Instant begin = Instant.now();
        JsonNode checked = first.await(id, "CHECKED", this::say);
        measured.add(name + ": lines", checked.path("lines").asInt(), "");
        measured.add(
                name + ": check", checked.path("progress").path("check_millis").asLong() / 1000.0, "s");
        measured.add(
                name + ": check",
                checked.path("progress").path("rows_per_second").asLong(),
                "rows/s");
        measured.add(name + ": check, compare and wait", since(begin), "s");
        begin = Instant.now();
        int leaving = checked.path("difference").path("leaving").asInt();
        first.apply(id, leaving);
        if (leaving > 0) {
            second.countersign(id);
        }
        JsonNode applied = first.await(id, "APPLIED", this::say);
        double seconds = applied.path("apply_millis").asLong() / 1000.0;
        measured.add(name + ": apply", seconds, "s");
        measured.add(name + ": apply", applied.path("lines").asInt() / Math.max(0.001, seconds), "rows/s");
        measured.add(name + ": apply and wait", since(begin), "s");
    }

    private void say(JsonNode file) {
        progress.say(
                "%s %s: %d %%, %,d lines, %d refused, %d rows/s",
                file.path("kind").asText(),
                file.path("state").asText(),
                file.path("progress").path("percent").asInt(),
                file.path("lines").asInt(),
                file.path("refused").asInt(),
                file.path("progress").path("rows_per_second").asLong());
    }

    private static void create(Operator operator, String primary) {
        Instant now = Instant.now();
        operator.createPrimary(
                primary,
                new LocalText("Өлшеу", "Измерение", "Measurement"),
                new Operator.Rules(300, 60, LocalDate.of(2020, 10, 1)),
                new Operator.Times(now, now.plus(DAY), now.plus(DAY.multipliedBy(2))));
    }

    private static RollDesk registrar(LoginDesk desk, StaffOffice office, String phone, String primary) {
        office.grant(phone, "registrar " + phone.substring(9), List.of("registrar"), List.of("*"));
        return new RollDesk(desk.participant(phone), primary);
    }

    private <T> T timed(String what, Supplier<T> action) {
        Instant begin = Instant.now();
        T result = action.get();
        measured.add(what, since(begin), "s");
        progress.say("%s: %.1f s", what, since(begin));
        return result;
    }

    private static double since(Instant begin) {
        return Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    }

    private static double megabytes(Path file) {
        try {
            return Files.size(file) / 1_000_000.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
