package org.dauys.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
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

    /** @param removed candidacies that were removed and not restored */
    void add(Set<String> removed) {
        applications();
        registered();
        List<Applicant> standing = world.candidates().stream()
                .filter(one -> one.applicant().fate() == Fate.STANDS)
                .filter(one -> one.candidacyId().filter(removed::contains).isEmpty())
                .map(Candidate::applicant)
                .toList();
        table.checked(
                "candidates standing at the end",
                figure("standing"),
                composition("standing").path("total").asInt(),
                standing.size());
        new QuotaFigures(world, published, table).add(standing);
    }

    private void applications() {
        JsonNode applied = composition("applied");
        table.checked("candidates who applied", figure("applied"), count(applied, "total"), count(one -> true));
        JsonNode points = statistics("applications-over-time?by=hour").path("points");
        table.checked(
                "  as a series by hour comes to",
                "",
                points.path(points.size() - 1).path("applied_until_then").asInt(),
                count(one -> true));
        table.checked(
                "  nominated by organisations of the party",
                published.get("applied_26_aug_ppo")
                        + " ("
                        + Figures.percent((double) published.get("applied_26_aug_ppo")
                                / (published.get("applied_26_aug_ppo") + published.get("applied_26_aug_self")))
                        + ", 26 Aug)",
                shown(applied.path("ppo")),
                shown(Applicant::byPpo, one -> true));
        table.driven(
                "  sent back and corrected",
                "6 of " + published.get("kyzylorda_registered"),
                count(Applicant::slip),
                "the published figure is that of Kyzylorda");
        table.checked(
                "  not registered",
                figure("not_registered"),
                count(applied, "total") - count(composition("registered"), "total"),
                count(one -> !one.isRegistered()));
    }

    private void registered() {
        JsonNode registered = composition("registered");
        table.checked(
                "candidates registered",
                figure("registered"),
                count(registered, "total"),
                count(Applicant::isRegistered));
        share("  of these women", "women", one -> one.person().female());
        share("  under 35", "under35", this::isYoung);
        share("  mothers of many children", "mothers_of_many", one -> one.groups()
                .contains("mothers_of_many"));
        share("  with special needs", "special_needs", one -> one.groups().contains("special_needs"));
        table.checked(
                "  self-nominated",
                published.get("self_nominated_percent") + " %",
                shown(registered.path("self")),
                shown(one -> !one.byPpo(), Applicant::isRegistered));
        table.checked(
                "  new faces",
                "",
                shown(registered.path("new_faces")),
                shown(Applicant::newFace, Applicant::isRegistered));
        table.checked("  territories come to", "", sumOfTops(), count(Applicant::isRegistered));
        table.checked("  age bands come to", "", sumOfBands(registered), count(Applicant::isRegistered));
        JsonNode open = world.api().get(path("composition?stage=applied"));
        table.holds(
                "  health and family of applicants in public",
                open.path("special_needs").path("count").isInt() ? "shown" : "withheld",
                !open.path("special_needs").path("count").isInt(),
                "for registrars and controllers only");
    }

    private int sumOfTops() {
        int sum = 0;
        for (JsonNode row :
                statistics("composition/territories?stage=registered").path("rows")) {
            boolean top = row.hasNonNull("territory_id")
                    && !row.hasNonNull("parent_id")
                    && row.path("span").asText().equals("WITHIN");
            sum += top ? row.path("total").asInt() : 0;
        }
        return sum;
    }

    private static int sumOfBands(JsonNode composition) {
        int sum = 0;
        for (JsonNode band : composition.path("age_bands")) {
            sum += band.path("count").asInt();
        }
        return sum;
    }

    private void share(String name, String figure, Predicate<Applicant> is) {
        table.checked(
                name,
                figure(figure) + " (" + Figures.percent(published.share(figure, "registered")) + ")",
                shown(composition("registered").path(figure)),
                shown(is, Applicant::isRegistered));
    }

    /** A count and its share, as the system says. */
    private static String shown(JsonNode share) {
        return share.path("count").asText() + " ("
                + Figures.percent(share.path("share").asDouble()) + ")";
    }

    /** The same, counted from the applications that were filed. */
    private String shown(Predicate<Applicant> part, Predicate<Applicant> whole) {
        int parts = count(part.and(whole));
        return parts + " (" + Figures.percent((double) parts / count(whole)) + ")";
    }

    private JsonNode composition(String stage) {
        return statistics("composition?stage=" + stage);
    }

    private JsonNode statistics(String rest) {
        return world.staff().central().statistics(rest);
    }

    private String path(String rest) {
        return "/api/registration/primaries/" + world.plan().id() + "/statistics/" + rest;
    }

    private static int count(JsonNode composition, String member) {
        return composition.path(member).asInt();
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
