package org.dauys.simulator.replay;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.simulator.oracle.CastAttempt;
import org.dauys.simulator.oracle.PublishedElection;
import org.dauys.simulator.oracle.PublishedElection.IndexEntry;
import org.dauys.simulator.voter.ElectionOnDevice;

/**
 * The election counted again from the journal's plaintexts and the log index, without any cryptography.
 *
 * @param ballots last ballots, one per credential
 * @param votes by contest and candidacy
 * @param blank blank votes by contest
 * @param counted last ballots by contest
 */
record Recounted(
        int ballots, Map<String, Map<String, Long>> votes, Map<String, Long> blank, Map<String, Integer> counted) {

    static Recounted of(World world, Audit.Report audit) {
        Recounted total = new Recounted(0, new LinkedHashMap<>(), new HashMap<>(), new HashMap<>());
        int ballots = 0;
        Map<String, List<CastAttempt>> journal =
                audit.journal().stream().collect(Collectors.groupingBy(CastAttempt::tracker));
        for (PublishedElection election : audit.published().values()) {
            Map<String, CastAttempt> last = new LinkedHashMap<>();
            for (IndexEntry entry : election.index()) {
                if (entry.disposition().equals("CHAINED") && journal.containsKey(entry.tracker())) {
                    CastAttempt attempt = journal.get(entry.tracker()).get(0);
                    last.put(attempt.credential(), attempt);
                }
            }
            ballots += last.size();
            ElectionOnDevice device = world.devices().get(election.uuid());
            for (int question = 0; question < device.paper().contests().size(); question++) {
                total.add(device.paper().contests().get(question), question, List.copyOf(last.values()));
            }
        }
        return new Recounted(ballots, total.votes, total.blank, total.counted);
    }

    private void add(BallotPaper.Contest contest, int question, List<CastAttempt> last) {
        Map<String, Long> sums = votes.computeIfAbsent(contest.contestId(), key -> new LinkedHashMap<>());
        int shift = contest.blank() ? 1 : 0;
        for (int i = 0; i < contest.candidates().size(); i++) {
            int choice = i + shift;
            long marks = last.stream()
                    .mapToLong(attempt -> attempt.plaintext().get(question).get(choice))
                    .sum();
            sums.merge(contest.candidates().get(i).candidacyId(), marks, Long::sum);
        }
        long blanks = shift == 0
                ? 0
                : last.stream()
                        .mapToLong(attempt -> attempt.plaintext().get(question).get(0))
                        .sum();
        blank.merge(contest.contestId(), blanks, Long::sum);
        counted.merge(contest.contestId(), last.size(), Integer::sum);
    }
}
