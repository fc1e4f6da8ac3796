package org.dauys.simulator.primary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.simulator.primary.HoldNomination.Candidate;

/** Candidates whose going leaves enough others in their contests. */
public final class Spare {

    /** A contest with fewer cannot be held. */
    private static final int FEWEST = 2;

    private Spare() {}

    /**
     * The first so many, from the contests with most candidates on; only those with a session, who can answer to a case.
     *
     * @param standing everybody who stands
     */
    public static List<Candidate> of(Collection<Candidate> standing, int count) {
        Map<String, List<Candidate>> byContest = standing.stream()
                .collect(Collectors.groupingBy(one -> one.applicant().contestId()));
        return byContest.values().stream()
                .sorted(Comparator.comparingInt((List<Candidate> contest) -> contest.size())
                        .reversed()
                        .thenComparing(contest -> contest.get(0).applicant().contestId()))
                .flatMap(contest -> contest.stream()
                        .filter(one -> one.session().isPresent())
                        .limit(Math.max(0, contest.size() - FEWEST)))
                .limit(count)
                .toList();
    }
}
