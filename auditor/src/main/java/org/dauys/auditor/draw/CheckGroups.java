package org.dauys.auditor.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.auditor.draw.DrawEvidence.Debate;
import org.dauys.auditor.draw.DrawEvidence.Groups;
import org.dauys.auditor.draw.DrawEvidence.Participant;
import org.dauys.events.ballotpaper.DrawGroups;

/** Groups of debaters against the drawn order, and the debates against the groups. */
final class CheckGroups {

    private CheckGroups() {}

    /** What is wrong with how an order was dealt out. */
    static List<String> dealing(String what, Groups groups, List<String> order) {
        if (!groups.algorithm().equals(DrawGroups.ALGORITHM)) {
            return List.of(what + ": they are made by an unknown algorithm, " + groups.algorithm());
        }
        if (groups.most() < DrawGroups.LEAST_LIMIT) {
            return List.of(what + ": a limit of " + groups.most() + " leaves candidates alone");
        }
        return DrawGroups.of(order, groups.most()).equals(groups.groups())
                ? List.of()
                : List.of(what + ": they are not those that follow from the drawn order");
    }

    /** What is wrong with who debates: in the debate of a group nobody else. */
    static List<String> debates(List<Groups> all, List<Debate> debates) {
        List<String> objections = new ArrayList<>();
        for (Debate debate : debates) {
            Optional<Groups> ofContest = all.stream()
                    .filter(groups -> groups.contestId().equals(debate.contestId()))
                    .findFirst();
            String what = "debate " + debate.id() + ": ";
            debate.group().ifPresent(number -> {
                List<List<String>> drawn = ofContest.map(Groups::groups).orElse(List.of());
                if (number < 1 || number > drawn.size()) {
                    objections.add(what + "there is no drawn group " + number);
                    return;
                }
                debate.participants().stream()
                        .map(Participant::candidacyId)
                        .filter(each -> !drawn.get(number - 1).contains(each))
                        .forEach(each -> objections.add(
                                what + "candidate " + each + " takes part and is not of group " + number));
            });
        }
        return objections;
    }
}
