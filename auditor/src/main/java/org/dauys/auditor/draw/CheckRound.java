package org.dauys.auditor.draw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.auditor.draw.DrawEvidence.Contribution;
import org.dauys.auditor.draw.DrawEvidence.Round;
import org.dauys.events.ballotpaper.DrawSeed;

/** From commitments and contributions to the seed of one round. */
final class CheckRound {

    private static final String DRAWN = "DRAWN";

    private final String primaryId;
    private final Round round;
    private final List<String> objections = new ArrayList<>();

    CheckRound(String primaryId, Round round) {
        this.primaryId = primaryId;
        this.round = round;
    }

    /** What is wrong with the round. */
    List<String> check() {
        round.contributions().forEach(this::contribution);
        requireDifferentPeople();
        if (round.state().equals(DRAWN)) {
            drawn();
        } else if (round.seed().isPresent()) {
            object("it is " + round.state() + " and has a seed");
        }
        return objections;
    }

    static boolean isDrawn(Round round) {
        return round.state().equals(DRAWN);
    }

    private void contribution(Contribution each) {
        String who = "the contribution of " + each.contributor();
        each.contribution()
                .filter(revealed -> !DrawSeed.commitmentTo(revealed).equals(each.commitment()))
                .ifPresent(revealed -> object(who + " is not what the commitment " + each.commitment() + " was to"));
        round.sealedAt()
                .filter(sealing -> each.committedAt().isAfter(sealing))
                .ifPresent(sealing -> object(who + " was committed to after the sealing"));
        if (each.revealedAt().isPresent()) {
            boolean early = round.sealedAt().isEmpty()
                    || each.revealedAt().get().isBefore(round.sealedAt().get());
            boolean late = round.revealBy()
                    .filter(end -> each.revealedAt().get().isAfter(end))
                    .isPresent();
            if (early) {
                object(who + " was revealed before the sealing");
            }
            if (late) {
                object(who + " was revealed too late");
            }
        }
    }

    private void requireDifferentPeople() {
        Set<String> people = new HashSet<>();
        Set<String> commitments = new HashSet<>();
        for (Contribution each : round.contributions()) {
            if (!people.add(each.contributor())) {
                object(each.contributor() + " contributes twice");
            }
            if (!commitments.add(each.commitment())) {
                object("the commitment " + each.commitment() + " is there twice");
            }
        }
    }

    private void drawn() {
        List<String> revealed = round.contributions().stream()
                .flatMap(each -> each.contribution().stream())
                .toList();
        if (revealed.size() < round.contributions().size()) {
            object("it was drawn with " + revealed.size() + " of "
                    + round.contributions().size() + " contributions revealed");
        }
        if (revealed.size() < DrawSeed.FEWEST_CONTRIBUTORS) {
            object("it was drawn from fewer than " + DrawSeed.FEWEST_CONTRIBUTORS + " contributions");
        }
        if (!round.seedAlgorithm().equals(DrawSeed.ALGORITHM)) {
            object("the seed is made by an unknown algorithm, " + round.seedAlgorithm());
            return;
        }
        if (round.publicSource().isPresent() != round.publicValue().isPresent()) {
            object("the public source that was announced and the value given do not agree");
        }
        String seed = DrawSeed.of(primaryId, round.number(), revealed, round.publicValue());
        if (!round.seed().equals(Optional.of(seed))) {
            object("the seed is " + round.seed().orElse("missing") + ", what was revealed gives " + seed);
        }
    }

    private void object(String what) {
        objections.add("draw round " + round.number() + ": " + what);
    }
}
