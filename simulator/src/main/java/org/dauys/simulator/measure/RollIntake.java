package org.dauys.simulator.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.operator.Operator;
import org.dauys.simulator.operator.StaffOffice;
import org.dauys.simulator.people.Population;
import org.dauys.simulator.primary.HireStaff;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.registrar.RollDesk;

/** A primary of its own for a measurement, and the operator and the two registrars who bring files into its roll. */
final class RollIntake {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int RESIDENCE_MONTHS = 60;

    private final String primary = "measure-" + Instant.now().getEpochSecond();
    private final Operator operator;
    private final RollDesk registrar;
    private final RollDesk second;
    private final Stopwatch stopwatch;
    private final Progress progress;

    RollIntake(Api api, Stopwatch stopwatch, Progress progress) {
        this.stopwatch = stopwatch;
        this.progress = progress;
        LoginDesk desk = new LoginDesk(api);
        Population people = new Population(Instant.now().getEpochSecond());
        Api first = desk.participant(HireStaff.OPERATOR_PHONE);
        Api other = desk.participant(HireStaff.SECOND_OPERATOR_PHONE);
        StaffOffice office = new StaffOffice(first, other);
        this.operator = new Operator(first, other);
        create();
        this.registrar = registrar(desk, office, people.phone());
        this.second = registrar(desk, office, people.phone());
    }

    /** One file from its first byte until it is applied. */
    void take(String name, String kind, Path file) {
        Measured measured = stopwatch.measured();
        String id = stopwatch.time(name + ": upload", () -> registrar.upload(kind, file));
        Instant begin = Instant.now();
        JsonNode checked = registrar.await(id, "CHECKED", this::say);
        measured.add(name + ": lines", checked.path("lines").asInt(), "");
        measured.add(
                name + ": check", checked.path("progress").path("check_millis").asLong() / 1000.0, "s");
        measured.add(
                name + ": check",
                checked.path("progress").path("rows_per_second").asLong(),
                "rows/s");
        measured.add(name + ": check, compare and wait", Stopwatch.since(begin), "s");
        begin = Instant.now();
        int leaving = checked.path("difference").path("leaving").asInt();
        registrar.apply(id, leaving);
        if (leaving > 0) {
            second.countersign(id);
        }
        JsonNode applied = registrar.await(id, "APPLIED", this::say);
        double seconds = applied.path("apply_millis").asLong() / 1000.0;
        measured.add(name + ": apply", seconds, "s");
        measured.add(name + ": apply", applied.path("lines").asInt() / Math.max(0.001, seconds), "rows/s");
        measured.add(name + ": apply and wait", Stopwatch.since(begin), "s");
    }

    /** The alerts, counted by kind. */
    JsonNode computeAlerts() {
        return registrar.computeAlerts();
    }

    /** The seal of the roll. */
    JsonNode freeze() {
        return operator.freezeRoll(primary);
    }

    private void create() {
        Instant now = Instant.now();
        operator.createPrimary(
                primary,
                new LocalText("Өлшеу", "Измерение", "Measurement"),
                new Operator.Rules(300, RESIDENCE_MONTHS, LocalDate.of(2020, 10, 1)),
                new Operator.Times(now, now.plus(DAY), now.plus(DAY.multipliedBy(2))));
    }

    private RollDesk registrar(LoginDesk desk, StaffOffice office, String phone) {
        office.grant(phone, "registrar " + phone.substring(9), List.of("registrar"), List.of("*"));
        return new RollDesk(desk.participant(phone), primary);
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
}
