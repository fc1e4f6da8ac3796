package org.dauys.registration.roll;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.digest.Sha256;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.roll.CsvReader.CsvRecord;

/**
 * Takes a roll file: every line is judged, and then all of it is applied or nothing, in one transaction. A member who is
 * on the roll already moves to what the file says.
 */
@ApplicationScoped
public class ImportRoll {

    private static final int BATCH = 1000;
    private static final int TIMEOUT_SECONDS = 1800;

    private final Sql sql;
    private final RollLock lock;
    private final RollStage stage;
    private final RollImports imports;
    private final CutOffs cutOffs;
    private final AuditTrail audit;
    private final Clock clock;

    public ImportRoll(
            Sql sql,
            RollLock lock,
            RollStage stage,
            RollImports imports,
            CutOffs cutOffs,
            AuditTrail audit,
            Clock clock) {
        this.sql = sql;
        this.lock = lock;
        this.stage = stage;
        this.imports = imports;
        this.cutOffs = cutOffs;
        this.audit = audit;
        this.clock = clock;
    }

    private record Judged(int refused, List<Refusal> kept) {}

    /**
     * @param dryRun apply nothing
     * @throws ProblemException {@link RollProblem#ROLL_MALFORMED}, {@link RollProblem#ROLL_FROZEN},
     *     {@link RollProblem#INTAKE_SUSPENDED}
     */
    ImportReport take(Primary primary, InputStream file, boolean dryRun, String actor) {
        String primaryId = primary.id();
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            lock.holdUnfrozen(primaryId);
            stage.open();
            DigestInputStream digested = new DigestInputStream(file, Sha256.newMessageDigest());
            Judged judged = judge(digested, primary.today(clock));
            int accepted = stage.size();
            boolean applies = !dryRun && judged.refused() == 0;
            if (applies) {
                cutOffs.requireIntake(primary, stage::hasNewcomers);
                stage.apply(primaryId);
                lock.changed(primaryId);
            }
            ImportReport report = new ImportReport(
                    UUID.randomUUID(), dryRun, accepted, judged.refused(), applies ? accepted : 0, judged.kept());
            String sha256 = hex(digested.getMessageDigest());
            imports.store(primaryId, report, sha256, actor);
            audit.record(
                    actor,
                    dryRun ? "roll-import-tried" : "roll-imported",
                    report.importId().toString(),
                    Map.of("primary", primaryId, "sha256", sha256, "applied", report.applied()));
            return report;
        });
    }

    private Judged judge(InputStream file, LocalDate today) {
        RollLineRules rules = new RollLineRules(RollLineRules.COLUMNS, votingTerritories(), today);
        CsvReader csv = new CsvReader(file);
        List<Refusal> kept = new ArrayList<>();
        int refused = 0;
        try {
            requireHeader(csv);
            List<RollLine> batch = new ArrayList<>(BATCH);
            for (Optional<CsvRecord> record = csv.next(); record.isPresent(); record = csv.next()) {
                Optional<Refusal> flaw = rules.flawOf(record.get());
                if (flaw.isPresent()) {
                    refused++;
                    flaw.filter(each -> kept.size() < ImportReport.KEPT).ifPresent(kept::add);
                    continue;
                }
                batch.add(rules.line(record.get()));
                if (batch.size() == BATCH) {
                    stage.add(batch);
                    batch.clear();
                }
            }
            stage.add(batch);
        } catch (MalformedCsvException e) {
            throw new ProblemException(RollProblem.ROLL_MALFORMED, Integer.toString(e.line())).with("line", e.line());
        }
        int duplicates = stage.takeOutDuplicates();
        return new Judged(
                refused + duplicates,
                Stream.concat(kept.stream(), stage.duplicates(ImportReport.KEPT).stream())
                        .sorted(Comparator.comparingInt(Refusal::line))
                        .limit(ImportReport.KEPT)
                        .toList());
    }

    private static void requireHeader(CsvReader csv) {
        if (csv.next()
                .filter(header -> header.fields().equals(RollLineRules.COLUMNS))
                .isEmpty()) {
            throw new MalformedCsvException(1);
        }
    }

    private HashSet<String> votingTerritories() {
        return new HashSet<>(sql.list("select id from territory where level <> 'region'", row -> row.text("id")));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
