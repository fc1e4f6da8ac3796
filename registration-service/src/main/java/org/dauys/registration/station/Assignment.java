package org.dauys.registration.station;

import java.time.Instant;
import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.registration.twoperson.Signatory;

/** What an assignment of settlements to an offline station comes to. */
final class Assignment {

    private Assignment() {}

    /** One settlement of it. */
    record Line(String id, LocalText name, List<String> ppoCodes, int voters) {

        static Line of(Settlement settlement) {
            return new Line(settlement.id(), settlement.name(), settlement.ppoCodes(), settlement.voters());
        }
    }

    /**
     * What it would change.
     *
     * @param voters whom the station would serve
     * @param losing of these, who still have the electronic way and would lose it at the cut-off
     * @param regaining whom it serves now and would not serve any more
     */
    record Preview(List<Line> settlements, int voters, int losing, int regaining) {

        static Preview of(List<Settlement> now, List<Settlement> wanted) {
            List<String> before = now.stream().map(Settlement::id).toList();
            List<String> after = wanted.stream().map(Settlement::id).toList();
            return new Preview(
                    wanted.stream().map(Line::of).toList(),
                    voters(wanted),
                    voters(wanted.stream()
                            .filter(each -> !before.contains(each.id()))
                            .toList()),
                    voters(now.stream()
                            .filter(each -> !after.contains(each.id()))
                            .toList()));
        }

        private static int voters(List<Settlement> settlements) {
            return settlements.stream().mapToInt(Settlement::voters).sum();
        }
    }

    /**
     * One that waits for its second signature.
     *
     * @param voters whom the first signed for
     */
    record Proposal(List<String> settlements, int voters, Signatory proposer, Instant proposedAt) {

        Proposal {
            settlements = List.copyOf(settlements);
        }
    }
}
