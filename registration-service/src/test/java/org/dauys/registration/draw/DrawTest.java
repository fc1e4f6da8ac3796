package org.dauys.registration.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.dauys.events.ballotpaper.DrawOrder;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class DrawTest {

    @Inject
    AgroalDataSource database;

    private TestPrimary primary;
    private String local;

    @BeforeEach
    void primaryWithContest() {
        primary = TestPrimary.nominating();
        local = primary.contest("local", KOKSHETAU);
    }

    @Test
    void anybodyCanRecomputeTheOrder() {
        List<String> candidates = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            candidates.add(
                    primary.register(TestCandidate.woman(KOKSHETAU, local)).candidacyId());
        }

        primary.draw("lottery of 20 September: 4, 8, 15");

        ValidatableResponse draw =
                anybody().get(primary.path("/draws/" + local)).then().body("algorithm", equalTo("dauys-draw-1"));
        String seed = draw.extract().path("seed");
        List<String> order = draw.extract().path("order");
        assertThat(order).isEqualTo(DrawOrder.of(seed, local, candidates)).hasSize(5);
    }

    @Test
    void orderIsDrawnOnceAndClosesTheContest() throws SQLException {
        TestCandidate late = TestCandidate.woman(KOKSHETAU, local);
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.draw("seed");

        refused(draw(registrar(), "better seed"), 409, "draw-made");
        refused(late.send(primary), 409, "draw-made");
        anybody().get(primary.path("/draws/" + local)).then().body("seed", equalTo("seed"));
        try (Connection connection = database.getConnection();
                PreparedStatement change =
                        connection.prepareStatement("update draw set seed = 'other' where primary_id = ?")) {
            change.setString(1, primary.id());
            Assertions.assertThatThrownBy(change::executeUpdate)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void contestThatIsAddedLaterIsDrawnLater() {
        primary.draw("first");
        String regional = primary.contest("regional", AKMOLA);

        draw(operator(), "second").statusCode(201).body("items.contest_id", equalTo(List.of(regional)));
    }

    @Test
    void drawWaitsUntilEveryApplicationIsDecided() {
        TestCandidate.woman(KOKSHETAU, local).apply(primary);

        refused(draw(registrar(), "seed"), 409, "applications-undecided").body("undecided", equalTo(1));
        anybody().get(primary.path("/draws/" + local)).then().statusCode(404);
    }

    @Test
    void drawIsForRegistrarsOfTheWholeCountry() {
        refused(draw(registrarOf(STEPNOGORSK), "seed"), 403, "forbidden");
        refused(draw(controller(), "seed"), 403, "forbidden");
        refused(draw(registrar(), "\u0007"), 400, "invalid-request");
    }

    @Test
    void withoutContestsThereIsNothingToDraw() {
        primary = TestPrimary.nominating();

        refused(draw(registrar(), "seed"), 409, "nothing-to-draw");
    }

    private ValidatableResponse draw(RequestSpecification as, String seed) {
        return as.body(Map.of("seed", seed)).post(primary.path("/draws")).then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
