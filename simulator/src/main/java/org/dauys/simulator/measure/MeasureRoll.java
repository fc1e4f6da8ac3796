package org.dauys.simulator.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.roll.RollFiles;

/** A roll from the file to the seal, by an operator and two registrars. */
final class MeasureRoll {

    private final Api api;
    private final Path data;
    private final RollFiles files;
    private final OptionalLong servicePid;
    private final Progress progress;
    private final Measured measured = new Measured();

    MeasureRoll(Api api, Path data, RollFiles files, OptionalLong servicePid, Progress progress) {
        this.api = api;
        this.data = data;
        this.files = files;
        this.servicePid = servicePid;
        this.progress = progress;
    }

    Measured run() {
        Stopwatch stopwatch = new Stopwatch(measured, progress);
        Path roll = data.resolve("roll.csv");
        stopwatch.time("generate the files", () -> {
            files.write(roll);
            return roll;
        });
        measured.add("size of the file", megabytes(roll), "MB");
        RollIntake intake = new RollIntake(api, stopwatch, progress);
        intake.take("whole roll", "WHOLE", roll);
        intake.take("joined", "JOINED", RollFiles.beside(roll, "joined"));
        intake.take("moved", "MOVED", RollFiles.beside(roll, "moved"));
        intake.take("left", "LEFT", RollFiles.beside(roll, "left"));
        JsonNode alerts = stopwatch.time("compute the alerts", intake::computeAlerts);
        alerts.path("counts")
                .forEach(count -> measured.add(
                        "alerts " + count.path("kind").asText(),
                        count.path("alerts").asInt(),
                        ""));
        JsonNode seal = stopwatch.time("freeze", intake::freeze);
        measured.add("members on the frozen roll", seal.path("members").asInt(), "");
        servicePid.ifPresent(pid -> ProcessMemory.peakMegabytes(pid)
                .ifPresent(peak -> measured.add("peak memory of registration-service", peak, "MB")));
        return measured;
    }

    private static double megabytes(Path file) {
        try {
            return Files.size(file) / 1_000_000.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
