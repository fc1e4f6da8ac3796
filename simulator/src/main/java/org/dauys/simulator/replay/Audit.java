package org.dauys.simulator.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.auditor.verify.Verdict;
import org.dauys.simulator.observer.AuditDesk;
import org.dauys.simulator.oracle.CastAttempt;
import org.dauys.simulator.oracle.CastJournal;
import org.dauys.simulator.oracle.Invariant;
import org.dauys.simulator.oracle.Oracle;
import org.dauys.simulator.oracle.PublishedElection;
import org.dauys.simulator.oracle.ReadPublished;
import org.dauys.simulator.oracle.Violation;
import org.dauys.simulator.progress.Progress;

/** The auditor over every election, and the oracle over the journal. */
final class Audit {

    private final World world;
    private final AuditDesk desk;
    private final Receipts receipts;
    private final Progress progress;

    Audit(World world, AuditDesk desk, Receipts receipts, Progress progress) {
        this.world = world;
        this.desk = desk;
        this.receipts = receipts;
        this.progress = progress;
    }

    /**
     * @param published what is published of each election, by uuid
     * @param journal every attempt
     * @param valid elections whose record verifies
     * @param violations by invariant
     * @param failures in words
     */
    record Report(
            Map<String, PublishedElection> published,
            List<CastAttempt> journal,
            int valid,
            Map<Invariant, Integer> violations,
            List<String> failures) {}

    /** @param earlier copies that were saved during the voting, by uuid */
    Report all(Map<String, Path> earlier) {
        List<CastAttempt> journal = CastJournal.read(world.journal().file());
        Oracle oracle = new Oracle(journal);
        ReadPublished reader = new ReadPublished(world.api());
        Map<String, PublishedElection> published = new java.util.LinkedHashMap<>();
        List<String> failures = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        int valid = 0;
        for (String uuid : world.elections()) {
            Path archive = desk.save(uuid, ".bel");
            Verdict verdict = desk.verify(uuid, archive, Optional.ofNullable(earlier.get(uuid)), receipts.of(uuid));
            if (verdict.isValid() && verdict.summary().isComplete()) {
                valid++;
            } else {
                failures.add("auditor: " + verdict.line());
            }
            PublishedElection election = reader.read(uuid, archive);
            published.put(uuid, election);
            violations.addAll(oracle.judge(election));
        }
        violations.addAll(Oracle.judgeOffsets(everyElection(reader, published)));
        violations.forEach(violation -> failures.add(violation.toString()));
        progress.say(
                "the auditor verified %d of %d elections",
                valid, world.elections().size());
        return new Report(published, journal, valid, byInvariant(violations), failures);
    }

    private static List<PublishedElection> everyElection(
            ReadPublished reader, Map<String, PublishedElection> published) {
        List<PublishedElection> all = new ArrayList<>(published.values());
        reader.elections().stream()
                .filter(uuid -> !published.containsKey(uuid))
                .map(reader::readIndex)
                .forEach(all::add);
        return all;
    }

    private static Map<Invariant, Integer> byInvariant(List<Violation> violations) {
        Map<Invariant, Integer> counts = new EnumMap<>(Invariant.class);
        for (Invariant invariant : Invariant.values()) {
            counts.put(invariant, 0);
        }
        violations.forEach(violation -> counts.merge(violation.invariant(), 1, Integer::sum));
        return counts;
    }
}
