package org.dauys.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

    void add(HoldCampaign.Report campaign) {
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
