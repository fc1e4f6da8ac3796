package org.dauys.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Predicate;
import org.dauys.simulator.primary.Applicant;
import org.dauys.simulator.primary.Applicant.Fate;
import org.dauys.simulator.primary.HoldNomination.Candidate;

/** Who applied and was registered: the system's statistics against the applications that were filed. */
final class CandidateFigures {

    private static final int YOUNG_BELOW = 35;

    private final World world;
    private final PublishedFigures published;
    private final Table table;

    CandidateFigures(World world, PublishedFigures published, Table table) {
        this.world = world;
        this.published = published;
        this.table = table;
    }

    /** @param removed candidates removed while voting was open */
    void add(int removed) {
        table.checked("candidates who applied", figure("applied"), total("applied"), count(one -> true));
        table.checked(
                "candidates registered", figure("registered"), total("registered"), count(Applicant::isRegistered));
        share("  of these women", "women", "women", one -> one.person().female());
        share("  under 35", "under35", "under35", this::isYoung);
        share("  mothers of many children", "mothers_of_many", "mothers_of_many", one -> one.groups()
                .contains("mothers_of_many"));
        share("  with special needs", "special_needs", "special_needs", one -> one.groups()
                .contains("special_needs"));
        table.checked(
                "  self-nominated",
                published.get("self_nominated_percent") + " %",
                composition("registered").path("self").path("count").asInt(),
                count(one -> one.isRegistered() && !one.byPpo()));
        table.checked(
                "candidates standing at the end",
                figure("standing"),
                total("standing"),
                count(one -> one.fate() == Fate.STANDS) - removed);
    }

    private void share(String name, String figure, String member, Predicate<Applicant> is) {
        table.checked(
                name,
                figure(figure) + " (" + Figures.percent(published.share(figure, "registered")) + ")",
                composition("registered").path(member).path("count").asInt(),
                count(one -> one.isRegistered() && is.test(one)));
    }

    private JsonNode composition(String stage) {
        return world.api()
                .get("/api/registration/primaries/" + world.plan().id() + "/statistics/composition?stage=" + stage);
    }

    private int total(String stage) {
        return composition(stage).path("total").asInt();
    }

    private int count(Predicate<Applicant> is) {
        return (int)
                world.candidates().stream().map(Candidate::applicant).filter(is).count();
    }

    private boolean isYoung(Applicant applicant) {
        return applicant.person().ageOn(world.plan().scale().referenceDate()) < YOUNG_BELOW;
    }

    private String figure(String key) {
        return String.valueOf(published.get(key));
    }
}
