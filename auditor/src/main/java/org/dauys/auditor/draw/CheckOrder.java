package org.dauys.auditor.draw;

import java.util.ArrayList;
import java.util.List;
import org.dauys.events.ballotpaper.DrawOrder;

/** One published order against the seed and the participants that were fixed. */
final class CheckOrder {

    private CheckOrder() {}

    /**
     * @param what the contest or debate, as objections name it
     * @param subjectId its id
     */
    static List<String> check(
            String what,
            String subjectId,
            String algorithm,
            String seed,
            List<String> participants,
            List<String> order) {
        if (!algorithm.equals(DrawOrder.ALGORITHM)) {
            return List.of(what + ": the order is made by an unknown algorithm, " + algorithm);
        }
        List<String> objections = new ArrayList<>();
        participants.stream()
                .filter(each -> !order.contains(each))
                .forEach(each -> objections.add(what + ": candidate " + each + " is left out of the order"));
        order.stream()
                .filter(each -> !participants.contains(each))
                .forEach(each -> objections.add(what + ": candidate " + each + " is in the order and took no part"));
        List<String> drawn = DrawOrder.of(seed, subjectId, participants);
        if (objections.isEmpty() && !drawn.equals(order)) {
            objections.add(what + ": " + difference(order, drawn));
        }
        return objections;
    }

    /** Where two orders of the same candidates part. */
    static String difference(List<String> shown, List<String> drawn) {
        for (int i = 0; i < Math.min(shown.size(), drawn.size()); i++) {
            if (!shown.get(i).equals(drawn.get(i))) {
                return "the order is not that of the draw: place " + (i + 1) + " is " + shown.get(i) + ", drawn was "
                        + drawn.get(i);
            }
        }
        return "the order has " + shown.size() + " places, drawn were " + drawn.size();
    }
}
