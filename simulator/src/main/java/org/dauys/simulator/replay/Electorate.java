package org.dauys.simulator.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dauys.simulator.voter.Voter;

/**
 * Who does what in the voting days, in the published proportions of the members.
 *
 * @param enrolled fetch their credential before the opening
 * @param voting of these cast electronically
 * @param paper of the others take a paper ballot at an online station
 */
record Electorate(List<Voter> enrolled, List<Voter> voting, List<Voter> paper) {

    /** @param offline IINs of those who vote at an offline station: with paper, as part of its share */
    static Electorate of(List<Voter> members, Set<String> offline, PublishedFigures figures, long seed) {
        List<Voter> shuffled = new ArrayList<>(members.stream()
                .filter(voter -> !offline.contains(voter.person().iin()))
                .toList());
        Collections.shuffle(shuffled, new Random(seed + 2));
        int enrolled = scaled(members.size(), figures.share("authorised", "members"));
        long electronic = figures.get("votes") - figures.get("paper_votes");
        int voting = scaled(members.size(), (double) electronic / figures.get("members"));
        int paper = Math.max(
                0,
                Math.min(
                        shuffled.size() - enrolled,
                        scaled(members.size(), figures.share("paper_votes", "members")) - offline.size()));
        return new Electorate(
                shuffled.subList(0, enrolled),
                shuffled.subList(0, voting),
                shuffled.subList(shuffled.size() - paper, shuffled.size()));
    }

    private static int scaled(int members, double share) {
        return (int) Math.round(members * share);
    }
}
