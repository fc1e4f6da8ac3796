package org.dauys.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.dauys.simulator.controller.CaseDesk;
import org.dauys.simulator.primary.HearCases;

/** Who was removed, and what for: the published decisions against what the controllers did. */
final class ControlFigures {

    private static final String REMOVAL = "REMOVAL";

    private final World world;
    private final PublishedFigures published;
    private final Table table;

    ControlFigures(World world, PublishedFigures published, Table table) {
        this.world = world;
        this.published = published;
        this.table = table;
    }

    /** @param whileVoting the candidate who was removed while voting was open */
    void add(HearCases.Report control, Optional<Removal> whileVoting) {
        int late = whileVoting.isPresent() ? 1 : 0;
        List<JsonNode> decisions =
                world.api().list("/api/registration/primaries/" + world.plan().id() + "/control/decisions").stream()
                        .filter(decision -> decision.path("in_force").asBoolean())
                        .toList();
        table.checked(
                "candidates removed",
                figure("removed"),
                count(decisions, REMOVAL),
                control.removed().size() + late);
        table.checked(
                "  for missing debates",
                figure("removed_missed_debates"),
                decisions.stream()
                        .filter(decision -> decision.path("kind").asText().equals(REMOVAL))
                        .filter(decision -> decision.path("ground").asText().equals("MISSED_DEBATE"))
                        .count(),
                control.missed().size());
        table.checked(
                "  for something else",
                figure("removed_other"),
                decisions.stream()
                        .filter(decision -> decision.path("kind").asText().equals(REMOVAL))
                        .filter(decision -> !decision.path("ground").asText().equals("MISSED_DEBATE"))
                        .count(),
                control.other().size() + late);
        table.checked(
                "  restored by the commission above",
                "",
                count(decisions, "RESTORED"),
                control.restored().size());
        table.checked("candidates warned", "", count(decisions, "WARNING"), control.warned());
        List<CaseDesk.Case> cases = world.staff().controller().cases().all();
        table.checked(
                "cases opened by complaints of members",
                "",
                cases.stream().filter(one -> one.source().equals("COMPLAINT")).count(),
                control.byComplaints());
        table.checked("  documents that the candidates read", "", control.evidence(), control.byComplaints());
        table.driven(
                "cases",
                published.get("complaints") + "+ complaints",
                control.opened() + late,
                control.byDebates() + " opened by attendance lists");
    }

    private static long count(List<JsonNode> decisions, String kind) {
        return decisions.stream()
                .filter(decision -> decision.path("kind").asText().equals(kind))
                .count();
    }

    private String figure(String key) {
        return String.valueOf(published.get(key));
    }
}
