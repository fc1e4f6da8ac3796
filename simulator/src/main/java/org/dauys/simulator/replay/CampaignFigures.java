package org.dauys.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.simulator.primary.HoldCampaign;

/** Meetings, debates and who came: the system's counts against what the candidates did. */
final class CampaignFigures {

    private final World world;
    private final PublishedFigures published;
    private final Table table;

    CampaignFigures(World world, PublishedFigures published, Table table) {
        this.world = world;
        this.published = published;
        this.table = table;
    }

    /** @param removed candidacies that were removed and not restored */
    void add(HoldCampaign.Report campaign, Set<String> removed) {
        String path = "/api/registration/primaries/" + world.plan().id() + "/campaign";
        JsonNode all = world.api().get(path + "/statistics/reach");
        table.checked(
                "meetings and debates",
                published.get("meetings") + "+",
                all.path("reported").asInt(),
                campaign.meetings() + campaign.debates());
        JsonNode reach = world.api().get(path + "/statistics/reach?kind=MEETING");
        table.checked(
                "  people reached, as candidates counted visits",
                String.valueOf(published.get("reached")),
                reach.path("visits").asInt(),
                campaign.visits());
        table.checked(
                "  of these said who they are: visits / people",
                "",
                reach.path("check_ins").asInt() + " / "
                        + reach.path("checked_in_persons").asInt(),
                campaign.checkIns() + " / " + campaign.visitors());
        List<JsonNode> debates = world.api().list(path + "/debates");
        table.checked(
                "  debates with a drawn order of speakers",
                "",
                debates.stream().filter(debate -> debate.hasNonNull("draw")).count(),
                campaign.debates());
        table.checked("    candidates who came", "", attendance(debates, "PRESENT"), campaign.present());
        table.checked(
                "    who did not",
                "",
                attendance(debates, "ABSENT"),
                campaign.missing().size());
        table.checked(
                "  candidates trained at a seminar",
                "",
                world.api()
                        .get(path + "/seminars/statistics")
                        .path("candidates_trained")
                        .asInt(),
                campaign.trained());
        profiles(campaign, removed);
    }

    /** In both languages as much is said, and of who said nothing the same form is shown empty. */
    private void profiles(HoldCampaign.Report campaign, Set<String> removed) {
        List<JsonNode> profiles = world.plan().contests().stream()
                .flatMap(contest -> world
                        .api()
                        .list("/api/registration/primaries/" + world.plan().id() + "/campaign/profiles/contests/"
                                + contest.id())
                        .stream())
                .toList();
        table.checked(
                "  candidates with a published profile",
                "",
                profiles.stream()
                        .filter(profile -> profile.path("filled_in").asBoolean())
                        .count(),
                campaign.profiles().stream()
                        .filter(one -> !removed.contains(one))
                        .count());
        long equal = profiles.stream().filter(CampaignFigures::isEqualInBoth).count();
        table.holds(
                "    the same form in Kazakh and in Russian",
                equal + " of " + profiles.size(),
                equal == profiles.size() && !profiles.isEmpty(),
                "filled in in both, or empty in both");
    }

    private static boolean isEqualInBoth(JsonNode profile) {
        boolean filledIn = profile.path("filled_in").asBoolean();
        JsonNode kk = profile.path("form").path("kk");
        JsonNode ru = profile.path("form").path("ru");
        boolean texts = Stream.of("biography", "education", "work")
                .allMatch(part -> kk.path(part).isTextual()
                        && kk.path(part).asText().isBlank() != filledIn
                        && ru.path(part).isTextual()
                        && ru.path(part).asText().isBlank() != filledIn);
        int points = kk.path("programme").size();
        return texts && points == ru.path("programme").size() && points > 0 == filledIn;
    }

    private static int attendance(List<JsonNode> debates, String kind) {
        int count = 0;
        for (JsonNode debate : debates) {
            for (JsonNode participant : debate.path("participants")) {
                count += participant.path("attendance").asText().equals(kind) ? 1 : 0;
            }
        }
        return count;
    }
}
