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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The papers of supplementary elections: those of the elections in which the territories of late voters vote, but for the
 * identifier. The result of a contest is the sum over all elections that ask it.
 */
@ApplicationScoped
public class SupplementaryPapers {

    private final ElectionRepository elections;
    private final Sql sql;
    private final int minimumElectorate;
    private final SecureRandom random = new SecureRandom();

    SupplementaryPapers(
            ElectionRepository elections,
            Sql sql,
            @ConfigProperty(name = "dauys.elections.minimum-electorate") int minimumElectorate) {
        this.elections = elections;
        this.sql = sql;
        this.minimumElectorate = minimumElectorate;
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
        Map<String, Integer> late = new HashMap<>();
        sql.list(
                        "select territory_id, count(*)::int as voters from late_voter where supplementary_roll = ?"
                                + " group by territory_id",
                        row -> new Late(row.text("territory_id"), row.integer("voters")),
                        roll)
                .forEach(each -> late.put(each.territoryId(), each.voters()));
        List<String> planned = new ArrayList<>();
        for (Election election : elections.regular(primaryId)) {
            List<String> concerned =
                    election.territoryIds().stream().filter(late::containsKey).toList();
            int voters = concerned.stream().mapToInt(late::get).sum();
            if (voters > 0 && voters >= minimumElectorate) {
                BallotPaper paper =
                        EventJson.read(elections.paper(election.uuid()).orElseThrow(), BallotPaper.class);
                String uuid = ElectionUuid.random(random).value();
                elections.addSupplementary(
                        new BallotPaper(
                                paper.format(), paper.primaryId(), uuid, paper.name(), concerned, paper.contests()),
                        roll);
                planned.add(uuid);
                late.keySet().removeAll(concerned);
            }
        }
        return new Planned(planned, late.keySet().stream().sorted().toList());
    }
}
