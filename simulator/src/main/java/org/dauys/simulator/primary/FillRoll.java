package org.dauys.simulator.primary;

import java.time.LocalDate;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.registrar.Registrar.Import;
import org.dauys.simulator.registrar.RollFile;

/** The roll comes as a file with mistakes, is refused as a whole, corrected, imported and frozen. */
public final class FillRoll {

    private static final LocalDate JOINED = LocalDate.of(2019, 3, 1);
    private static final int MISTAKES = 3;

    private final Progress progress;

    public FillRoll(Progress progress) {
        this.progress = progress;
    }

    /**
     * @throws IllegalStateException if a file with mistakes is taken, or a correct one is not
     */
    public void fill(PrimaryPlan plan, Staff staff) {
        String wrong = RollFile.withMistakes(plan.roll(), JOINED);
        Import dry = staff.central().importRoll(wrong, true);
        if (dry.refused() < MISTAKES || dry.applied() != 0) {
            throw new IllegalStateException("the dry run of a wrong roll file came to " + dry);
        }
        if (staff.central().importRoll(wrong, false).taken()) {
            throw new IllegalStateException("a roll file with mistakes was taken");
        }
        Import correct = staff.central().importRoll(RollFile.of(plan.roll(), JOINED), false);
        if (!correct.taken() || correct.refused() > 0 || correct.applied() != plan.members()) {
            throw new IllegalStateException("the correct roll file came to " + correct);
        }
        String hash = staff.operator().freezeRoll(plan.id()).path("sha256").asText();
        progress.say(
                "roll: %d members; a file with mistakes was refused (%s); frozen, sha256 %s…",
                plan.members(), String.join(", ", dry.reasons()), hash.substring(0, Math.min(12, hash.length())));
    }
}
