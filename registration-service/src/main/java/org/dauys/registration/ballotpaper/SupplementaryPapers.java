package org.dauys.registration.ballotpaper;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.json.EventJson;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.contest.ElectionPlans;
import org.dauys.registration.contest.PlannedElection;

/**
 * The papers of supplementary elections: the contests and the drawn orders of the elections in which the territories of
 * late voters vote. Small groups who are asked the same vote together, across elections if need be. The result of a
 * contest is the sum over all elections that ask it.
 */
@ApplicationScoped
public class SupplementaryPapers {

    private final ElectionRepository elections;
    private final ElectionPlans plans;
    private final Sql sql;
    private final SecureRandom random = new SecureRandom();

    SupplementaryPapers(ElectionRepository elections, ElectionPlans plans, Sql sql) {
        this.elections = elections;
        this.plans = plans;
        this.sql = sql;
    }

    /**
     * What a roll votes in.
     *
     * @param elections uuids
     * @param paperOnly territories whose late voters are too few for an election of their own: its result is published,
     *     and would tell how they voted. They vote on paper at a station.
     */
    public record Planned(List<String> elections, List<String> paperOnly) {}

    private record Late(String territoryId, int voters) {}

    /** Plans the elections of a frozen supplementary roll, in the caller's transaction. */
    public Planned plan(String primaryId, UUID roll) {
        Map<String, Election> regular = new HashMap<>();
        elections.regular(primaryId).forEach(election -> election.territoryIds()
                .forEach(territory -> regular.put(territory, election)));
        Map<String, List<String>> asked = new HashMap<>();
        regular.forEach((territory, election) -> asked.put(territory, election.contestIds()));
        Map<String, Integer> late = voters(roll);
        List<String> planned = new ArrayList<>();
        for (PlannedElection election : plans.forLateVoters(late, asked)) {
            String first = election.territoryIds().get(0);
            planned.add(add(election, regular.get(first).uuid(), roll));
            late.keySet().removeAll(election.territoryIds());
        }
        return new Planned(planned, late.keySet().stream().sorted().toList());
    }

    /** @param alike uuid of an election that asks the same */
    private String add(PlannedElection election, String alike, UUID roll) {
        BallotPaper paper = EventJson.read(elections.paper(alike).orElseThrow(), BallotPaper.class);
        String uuid = ElectionUuid.random(random).value();
        elections.addSupplementary(
                new BallotPaper(
                        paper.format(),
                        paper.primaryId(),
                        uuid,
                        election.name(),
                        election.territoryIds(),
                        paper.contests()),
                roll);
        return uuid;
    }

    private Map<String, Integer> voters(UUID roll) {
        Map<String, Integer> late = new HashMap<>();
        sql.list(
                        "select territory_id, count(*)::int as voters from late_voter where supplementary_roll = ?"
                                + " group by territory_id",
                        row -> new Late(row.text("territory_id"), row.integer("voters")),
                        roll)
                .forEach(each -> late.put(each.territoryId(), each.voters()));
        return late;
    }
}
