package org.dauys.simulator.primary;

import java.util.ArrayList;
import java.util.List;
import org.dauys.events.LocalText;

/** Contests at three levels: the local assembly, that of the region, the Mazhilis. */
final class PlanContests {

    private static final int SEATS_PER_CANDIDATES = 4;
    private static final int MAZHILIS_AGE = 25;
    private static final int MASLIKHAT_AGE = 20;

    private final int perBallot;

    PlanContests(int perBallot) {
        this.perBallot = perBallot;
    }

    List<ContestPlan> of(List<Territory> territories) {
        List<ContestPlan> contests = new ArrayList<>();
        for (Territory territory : territories) {
            switch (territory.level()) {
                case "region" -> {
                    contests.add(maslikhat(territory, "regional", regional()));
                    contests.add(mazhilis(territory, perBallot - local() - regional()));
                }
                case "republican_city" -> {
                    int own = Math.max(2, perBallot * 36 / 50);
                    contests.add(maslikhat(territory, "local", own));
                    contests.add(mazhilis(territory, perBallot - own));
                }
                default -> contests.add(maslikhat(territory, "local", local()));
            }
        }
        return contests;
    }

    private int local() {
        return Math.max(2, perBallot * 24 / 50);
    }

    private int regional() {
        return Math.max(2, perBallot * 16 / 50);
    }

    private static ContestPlan maslikhat(Territory territory, String level, int candidates) {
        return contest(
                territory,
                level,
                "мәслихаты",
                "маслихат",
                "maslikhat",
                candidates,
                level.equals("local") ? 3 : 2,
                MASLIKHAT_AGE);
    }

    private static ContestPlan mazhilis(Territory territory, int candidates) {
        return contest(territory, "mazhilis", "Мәжіліс", "Мажилис", "Mazhilis", candidates, 1, MAZHILIS_AGE);
    }

    private static ContestPlan contest(
            Territory territory, String level, String kk, String ru, String en, int candidates, int marks, int minAge) {
        int standing = Math.max(2, candidates);
        LocalText name = territory.name();
        return new ContestPlan(
                level + "-" + territory.id(),
                level,
                territory.id(),
                new LocalText(name.kk() + ": " + kk, name.ru() + ": " + ru, name.en() + ": " + en),
                Math.max(1, standing / SEATS_PER_CANDIDATES),
                1,
                Math.min(marks, standing),
                true,
                minAge,
                standing);
    }
}
