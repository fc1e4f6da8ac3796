package org.dauys.simulator.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.dauys.simulator.oracle.CastAttempt.LogPosition;
import org.dauys.simulator.oracle.CastAttempt.Outcome;
import org.dauys.simulator.oracle.PublishedElection.IndexEntry;

/** Judges a system that has come to rest by the journal of its clients and what it has published. */
public final class Oracle {

    /** What the gate may do to an acknowledged ballot, by rules that everybody can check in the log. */
    private static final Set<String> RULED_OUT = Set.of("STRUCK_OFF", "OVER_LIMIT");

    private final Map<String, Map<String, List<CastAttempt>>> attempts;

    /** @param journal every attempt of every client */
    public Oracle(Collection<CastAttempt> journal) {
        this.attempts = journal.stream()
                .collect(Collectors.groupingBy(
                        CastAttempt::election,
                        Collectors.groupingBy(CastAttempt::tracker, LinkedHashMap::new, Collectors.toList())));
    }

    /** Everything that is wrong with an election whose only clients kept this journal. */
    public List<Violation> judge(PublishedElection election) {
        Map<String, List<CastAttempt>> cast = attempts.getOrDefault(election.uuid(), Map.of());
        Judgement judgement = new Judgement(election, cast);
        judgement.acknowledged();
        judgement.log();
        judgement.chain();
        judgement.unknown();
        judgement.tally();
        return judgement.violations;
    }

    /** As the other, by public information alone: records missing at the end of a partition do not show. */
    public static List<Violation> judgeOffsets(Collection<PublishedElection> all) {
        Map<Integer, Long> ends = new HashMap<>();
        all.forEach(election ->
                election.index().forEach(entry -> ends.merge(election.partition(), entry.offset() + 1, Math::max)));
        return judgeOffsets(all, ends);
    }

    /**
     * I9 over whole partitions; needs every election that has records in them.
     *
     * @param all every election of the system
     * @param ends the offset after the last record of each partition, as the broker says
     */
    public static List<Violation> judgeOffsets(Collection<PublishedElection> all, Map<Integer, Long> ends) {
        Map<Integer, TreeSet<Long>> offsets = new HashMap<>();
        List<Violation> violations = new ArrayList<>();
        for (PublishedElection election : all) {
            for (IndexEntry entry : election.index()) {
                if (!offsets.computeIfAbsent(election.partition(), key -> new TreeSet<>())
                        .add(entry.offset())) {
                    violations.add(new Violation(Invariant.I9, election.uuid(), "offset " + entry.offset() + " twice"));
                }
            }
        }
        ends.forEach((partition, end) -> {
            Set<Long> seen = offsets.getOrDefault(partition, new TreeSet<>());
            LongStream.range(0, end)
                    .filter(offset -> !seen.contains(offset))
                    .forEach(offset -> violations.add(
                            new Violation(Invariant.I9, "-", "partition " + partition + " lacks offset " + offset)));
        });
        return violations;
    }

    private static final class Judgement {

        private final PublishedElection election;
        private final Map<String, List<CastAttempt>> cast;
        private final Map<String, IndexEntry> first = new LinkedHashMap<>();
        private final List<Violation> violations = new ArrayList<>();

        Judgement(PublishedElection election, Map<String, List<CastAttempt>> cast) {
            this.election = election;
            this.cast = cast;
            election.index().stream()
                    .filter(IndexEntry::isBallot)
                    .forEach(entry -> first.putIfAbsent(entry.tracker(), entry));
        }

        void acknowledged() {
            Map<String, Long> events = election.chainedBallots().stream()
                    .collect(Collectors.groupingBy(tracker -> tracker, Collectors.counting()));
            cast.forEach((tracker, tries) -> {
                List<LogPosition> receipts = positions(tries, Outcome.ACK);
                if (receipts.isEmpty()) {
                    return;
                }
                IndexEntry entry = first.get(tracker);
                if (entry == null) {
                    violated(Invariant.I1, "acknowledged " + tracker + " is not in the log index");
                } else if (!RULED_OUT.contains(entry.disposition())) {
                    if (events.getOrDefault(tracker, 0L) != 1) {
                        violated(
                                Invariant.I1,
                                "acknowledged " + tracker + " has " + events.getOrDefault(tracker, 0L) + " events");
                    }
                    if (receipts.stream().noneMatch(receipt -> entry.offset() <= receipt.offset())) {
                        violated(Invariant.I1, tracker + " is first at " + entry.offset() + ", after every receipt");
                    }
                }
            });
        }

        void log() {
            first.forEach((tracker, entry) -> {
                List<CastAttempt> tries = cast.getOrDefault(tracker, List.of());
                if (tries.stream().noneMatch(attempt -> attempt.outcome() != Outcome.NO)) {
                    violated(
                            tries.isEmpty() ? Invariant.I2 : Invariant.I3,
                            "offset " + entry.offset() + " holds " + tracker
                                    + (tries.isEmpty() ? ", which nobody cast" : ", which was refused"));
                }
            });
        }

        void chain() {
            Set<String> chained = new HashSet<>(election.chainedBallots());
            Set<String> indexed = election.index().stream()
                    .filter(entry -> entry.disposition().equals("CHAINED"))
                    .map(IndexEntry::tracker)
                    .collect(Collectors.toSet());
            if (chained.size() != election.chainedBallots().size()) {
                violated(Invariant.I5, "a ballot is chained twice");
            }
            if (!chained.equals(indexed)) {
                violated(Invariant.I5, chained.size() + " ballots are chained, the log index says " + indexed.size());
            }
        }

        void unknown() {
            cast.forEach((tracker, tries) -> {
                boolean everUnknown = tries.stream().anyMatch(attempt -> attempt.outcome() == Outcome.UNKNOWN);
                boolean acknowledged = tries.stream().anyMatch(attempt -> attempt.outcome() == Outcome.ACK);
                if (everUnknown && !acknowledged && tries.get(tries.size() - 1).outcome() == Outcome.UNKNOWN) {
                    violated(Invariant.I8, tracker + " was left in the unknown");
                }
            });
        }

        void tally() {
            Map<String, CastAttempt> counted = new LinkedHashMap<>();
            for (IndexEntry entry : election.index()) {
                if (entry.disposition().equals("CHAINED") && cast.containsKey(entry.tracker())) {
                    CastAttempt attempt = cast.get(entry.tracker()).get(0);
                    counted.put(attempt.credential(), attempt);
                }
            }
            if (election.tallied().filter(tallied -> tallied != counted.size()).isPresent()) {
                violated(
                        Invariant.I4,
                        election.tallied().get() + " ballots are counted of " + counted.size() + " credentials");
            }
            if (election.result().isEmpty()) {
                return;
            }
            List<List<Integer>> result = election.result().get();
            List<List<Integer>> recount = Recount.of(counted.values(), result);
            if (!recount.equals(result)) {
                violated(Invariant.I7, "the result says " + result + ", the recount " + recount);
            }
        }

        private static List<LogPosition> positions(List<CastAttempt> tries, Outcome outcome) {
            return tries.stream()
                    .filter(attempt -> attempt.outcome() == outcome)
                    .flatMap(attempt -> attempt.position().stream())
                    .toList();
        }

        private void violated(Invariant invariant, String what) {
            violations.add(new Violation(invariant, election.uuid(), what));
        }
    }
}
