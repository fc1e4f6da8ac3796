package org.dauys.simulator.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dauys.simulator.voter.Voter;

/**
 * Who does what in the voting days, in the published proportions of the members.
 *
 * @param enrolled fetch their credential before the opening
 * @param voting of these cast electronically
 * @param paper of the others take a paper ballot at a station
 */
record Electorate(List<Voter> enrolled, List<Voter> voting, List<Voter> paper) {

    static Electorate of(List<Voter> members, PublishedFigures figures, long seed) {
        List<Voter> shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, new Random(seed + 2));
        int enrolled = scaled(members.size(), figures.share("authorised", "members"));
        long electronic = figures.get("votes") - figures.get("paper_votes");
        int voting = scaled(members.size(), (double) electronic / figures.get("members"));
        int paper =
                Math.min(members.size() - enrolled, scaled(members.size(), figures.share("paper_votes", "members")));
        return new Electorate(
                shuffled.subList(0, enrolled),
                shuffled.subList(0, voting),
                shuffled.subList(members.size() - paper, members.size()));
    }

    private static int scaled(int members, double share) {
        return (int) Math.round(members * share);
    }
}
