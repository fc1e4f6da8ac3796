package org.dauys.registration.rollfile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.roll.CsvReader;
import org.dauys.registration.roll.CsvReader.CsvRecord;
import org.dauys.registration.roll.MalformedCsvException;
import org.dauys.registration.roll.Refusal;
import org.dauys.registration.roll.RollLineRules;
import org.dauys.registration.territory.Territories;
import org.dauys.registration.territory.Territory;

/**
 * Judges the lines of a file, a chunk per transaction: lines, refusals and the place in the file are stored together, so
 * that whoever goes on after a kill has neither lost a line nor got one twice.
 */
@ApplicationScoped
class CheckRollFile {

    private static final int BATCH = 2000;
    private static final int TIMEOUT_SECONDS = 600;

    private final Sql sql;
    private final RollFiles files;
    private final FileParts parts;
    private final StagedLines lines;
    private final Primaries primaries;
    private final Territories territories;
    private final RollFileSettings settings;
    private final Clock clock;

    CheckRollFile(
            Sql sql,
            RollFiles files,
            FileParts parts,
            StagedLines lines,
            Primaries primaries,
            Territories territories,
            RollFileSettings settings,
            Clock clock) {
        this.sql = sql;
        this.files = files;
        this.parts = parts;
        this.lines = lines;
        this.primaries = primaries;
        this.territories = territories;
        this.settings = settings;
        this.clock = clock;
    }

    private record Chunk(int lines, int refused, boolean isLast) {}

    /** @return whether there was something to do, and nobody else did it */
    boolean step(UUID id) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            Optional<RollFile> held = files.holdForWork(id, RollFileState.CHECKING);
            held.ifPresent(this::judgeOn);
            return held.isPresent();
        });
    }

    private void judgeOn(RollFile file) {
        long begin = System.nanoTime();
        RollFile.Reading before = file.reading();
        CsvReader csv = new CsvReader(parts.from(file.id(), before.position()), before.position(), before.nextLine());
        try {
            if (before.position() == 0) {
                requireHeader(csv, file.kind());
            }
            Chunk chunk = judge(file, csv);
            sql.update(
                    "update roll_file set position = ?, next_line = ?, lines = lines + ?, accepted = accepted + ?,"
                            + " refused = refused + ?, busy_millis = busy_millis + ?, attempts = 0, version = version + 1,"
                            + " changed_at = ? where id = ?",
                    csv.position(),
                    csv.line(),
                    chunk.lines(),
                    chunk.lines() - chunk.refused(),
                    chunk.refused(),
                    Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                    clock.instant(),
                    file.id());
            if (chunk.isLast()) {
                files.become(file, RollFileState.COMPARING);
            }
        } catch (MalformedCsvException e) {
            files.fail(file, "malformed", Optional.of(e.line()));
        }
    }

    private Chunk judge(RollFile file, CsvReader csv) {
        RollLineRules rules = rules(file);
        List<Refusal> refusals = new ArrayList<>();
        List<CsvRecord> batch = new ArrayList<>(BATCH);
        int read = 0;
        int refused = 0;
        boolean isLast = false;
        while (read < settings.chunkLines() && !isLast) {
            Optional<CsvRecord> next = csv.next();
            isLast = next.isEmpty();
            if (next.isPresent()) {
                read++;
                Optional<Refusal> flaw = rules.flawOf(next.get());
                flaw.ifPresentOrElse(refusals::add, () -> batch.add(next.get()));
            }
            if (batch.size() == BATCH || refusals.size() == BATCH) {
                refused += store(file, batch, refusals);
            }
        }
        refused += store(file, batch, refusals);
        return new Chunk(read, refused, isLast);
    }

    /** How many are refused, now and because their IIN occurred before. */
    private int store(RollFile file, List<CsvRecord> batch, List<Refusal> refusals) {
        int refused = refusals.size() + lines.add(file.id(), file.kind(), batch);
        lines.refuse(file.id(), refusals);
        batch.clear();
        refusals.clear();
        return refused;
    }

    private RollLineRules rules(RollFile file) {
        return new RollLineRules(
                file.kind().columns(),
                territories.all().stream()
                        .filter(territory -> !territory.isRegion())
                        .map(Territory::id)
                        .collect(Collectors.toSet()),
                primaries.require(file.primaryId()).today(clock));
    }

    private static void requireHeader(CsvReader csv, RollFileKind kind) {
        if (csv.next().filter(header -> header.fields().equals(kind.columns())).isEmpty()) {
            throw new MalformedCsvException(1);
        }
    }
}
