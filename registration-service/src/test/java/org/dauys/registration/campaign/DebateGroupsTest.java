package org.dauys.registration.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.campaign.Campaign.as;
import static org.dauys.registration.campaign.Campaign.refused;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.Officials.secretaryOf;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dauys.events.ballotpaper.DrawGroups;
import org.dauys.events.ballotpaper.DrawOrder;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestCase;
import org.dauys.registration.scenario.TestDraw;
import org.dauys.registration.scenario.TestDraw.Contributor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who debates with whom, where a contest has more candidates than one debate takes. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class DebateGroupsTest {

    private Campaign campaign;
    private final List<TestCandidate> candidates = new ArrayList<>();

    @BeforeEach
    void sevenCandidates() {
        campaign = new Campaign();
        IntStream.range(0, 7).forEach(i -> candidates.add(campaign.candidate()));
    }

    @Test
    void anybodyCanRepeatTheDrawOfTheGroups() {
        String id = announced();
        anybody()
                .get(groups())
                .then()
                .body("most", equalTo(3))
                .body("draw", nullValue())
                .body("groups", hasSize(0));
        campaign.primary().endNomination();

        TestDraw round = TestDraw.of(campaign.primary(), "DEBATE_GROUPS", "groups");

        anybody()
                .get(round.path("/lots"))
                .then()
                .body("items.subject_id", equalTo(List.of(id)))
                .body("items[0].participants", hasSize(7));
        String seed = round.shown().extract().path("seed");
        List<String> order = DrawOrder.of(
                seed, id, candidates.stream().map(TestCandidate::candidacyId).toList());
        anybody()
                .get(groups())
                .then()
                .body("draw.round", equalTo(round.number()))
                .body("draw.seed", equalTo(seed))
                .body("draw.order", equalTo(order))
                .body("algorithm", equalTo("dauys-groups-1"))
                .body("groups", equalTo(DrawGroups.of(order, 3)));
        anybody().get(campaign.path("/debate-groups")).then().body("items.id", equalTo(List.of(id)));
    }

    @Test
    void aGroupDebatesAsItWasDrawn() {
        announced();
        refused(debate(1), 409, "debate-groups-not-drawn");
        campaign.primary().endNomination();
        TestDraw.of(campaign.primary(), "DEBATE_GROUPS", "groups");
        List<List<String>> drawn = anybody().get(groups()).path("groups");

        String debate = debate(2)
                .then()
                .statusCode(201)
                .body("group", equalTo(2))
                .body(
                        "participants.candidacy_id",
                        containsInAnyOrder(drawn.get(1).toArray()))
                .extract()
                .path("id");
        refused(debate(4), 422, "debate-group");
        refused(registrar().body(campaign.debate()).post(campaign.path("/debates")), 422, "debate-group");

        TestDraw round = TestDraw.of(campaign.primary(), "DEBATE", "speakers");
        String seed = round.shown().extract().path("seed");
        campaign.shown("debates", debate).then().body("draw.order", equalTo(DrawOrder.of(seed, debate, drawn.get(1))));
    }

    @Test
    void whoIsRemovedBeforeTheDrawHasAGroupForWhenTheyAreRestored() {
        TestCandidate removed = candidates.get(0);
        TestCase one = TestCase.open(campaign.primary(), removed.candidacyId());
        one.ruleByTwo(KOKSHETAU, "REMOVAL");
        announce(registrar(), 7).then().statusCode(201);
        campaign.primary().endNomination();
        TestDraw.of(campaign.primary(), "DEBATE_GROUPS", "groups");
        assertThat(participants(1)).hasSize(6).doesNotContain(removed.candidacyId());

        one.appeal(removed.account()).statusCode(201);
        one.ruleByTwo("kz-akmola", "RESTORED");

        assertThat(participants(1)).hasSize(7).contains(removed.candidacyId());
    }

    @Test
    void groupsAreDrawnOnceItIsSettledWhoStands() {
        announced();
        TestDraw round = TestDraw.open(campaign.primary(), "DEBATE_GROUPS");
        round.commits(Contributor.of("registrar", campaign.primary().id() + "1"));
        round.commits(Contributor.of("controller", campaign.primary().id() + "2"));
        refused(round.seal(), 409, "draw-nomination-open");
        campaign.primary().endNomination();
        round.seal().statusCode(200);
    }

    @Test
    void sizeIsSettledOnceAndByOfficialsOfTheTerritory() {
        for (RequestSpecification stranger : List.of(registrarOf(STEPNOGORSK), as(candidates.get(0)), operator())) {
            refused(announce(stranger, 3), 403, "forbidden");
        }
        refused(announce(anybody(), 3), 401, "unauthorized");
        refused(announce(registrarOf(KOKSHETAU), 2), 400, "invalid-request");
        refused(
                registrar().body(Map.of("contest_id", "none", "most", 3)).post(campaign.path("/debate-groups")),
                404,
                "not-found");
        refused(anybody().get(groups()), 404, "not-found");

        announce(secretaryOf(KOKSHETAU), 4).then().statusCode(201);

        refused(announce(controllerOf(KOKSHETAU), 3), 409, "debate-groups-announced");
        anybody().get(groups()).then().body("most", equalTo(4));
    }

    private String groups() {
        return campaign.path("/debate-groups/" + campaign.contest());
    }

    private String announced() {
        return announce(registrar(), 3).then().statusCode(201).extract().path("id");
    }

    private Response announce(RequestSpecification by, int most) {
        return by.body(Map.of("contest_id", campaign.contest(), "most", most)).post(campaign.path("/debate-groups"));
    }

    private List<String> participants(int group) {
        return debate(group).then().statusCode(201).extract().path("participants.candidacy_id");
    }

    private Response debate(int group) {
        Map<String, Object> debate = campaign.debate();
        debate.put("group", group);
        return registrar().body(debate).post(campaign.path("/debates"));
    }
}
