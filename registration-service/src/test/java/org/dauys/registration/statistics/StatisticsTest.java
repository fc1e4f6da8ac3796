package org.dauys.registration.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.as;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.kit.security.Roles;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class StatisticsTest {

    @Inject
    Sql sql;

    private static final String SHYMKENT = "kz-shymkent";

    @Test
    void agesCountOnTheReferenceDate() {
        TestPrimary primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        // The reference date is 1 October 2026.
        born(LocalDate.of(1991, 10, 1), true, local).apply(primary);
        born(LocalDate.of(1991, 10, 2), true, local).apply(primary);
        born(LocalDate.of(1966, 10, 1), true, local).apply(primary);
        born(LocalDate.of(1966, 10, 2), true, local).apply(primary);
        born(LocalDate.of(1963, 10, 1), false, local).apply(primary);
        born(LocalDate.of(1963, 10, 2), false, local).apply(primary);

        registrar()
                .get(primary.path("/statistics/composition?stage=applied&full=true"))
                .then()
                .statusCode(200)
                .body("under35.count", equalTo(1))
                .body("women_under35.count", equalTo(1))
                .body("pension.count", equalTo(2))
                .body("age_bands.find { it.from == 30 }.count", equalTo(1))
                .body("age_bands.find { it.from == 35 }.count", equalTo(1))
                .body("age_bands.find { it.from == 35 }.of", equalTo(6))
                .body("age_bands[0].from", nullValue())
                .body("age_bands[0].to", equalTo(19));
    }

    @Test
    void aRegionIsTheSumOfWhatLiesInIt() {
        TestPrimary primary = TestPrimary.nominating();
        String regional = primary.contest("regional", AKMOLA);
        String local = primary.contest("local", KOKSHETAU);
        primary.contest("local", STEPNOGORSK);
        primary.register(TestCandidate.woman(AKMOLA, regional));
        primary.register(TestCandidate.woman(KOKSHETAU, local));
        primary.register(born(LocalDate.of(1980, 1, 1), false, local));

        anybody()
                .get(primary.path("/statistics/composition/territories?stage=registered"))
                .then()
                .statusCode(200)
                .body("reference_date", equalTo("2026-10-01"))
                .body("rows.territory_id", contains(null, AKMOLA, AKMOLA, KOKSHETAU, STEPNOGORSK))
                .body("rows.span", contains("WITHIN", "WITHIN", "OWN", "WITHIN", "WITHIN"))
                .body("rows.total", contains(3, 3, 1, 2, 0))
                .body("rows.women.count", contains(2, 2, 1, 1, 0))
                .body("rows.women.of", contains(3, 3, 1, 2, 0));
        anybody()
                .get(primary.path("/statistics/composition?stage=registered&territory=" + AKMOLA))
                .then()
                .body("total", equalTo(3));
        anybody()
                .get(primary.path("/statistics/composition/contests?stage=registered"))
                .then()
                .statusCode(200)
                .body("rows.level", contains("local", "regional", "local", "local", "regional"))
                .body("rows.total", contains(2, 1, 2, 0, 1));
    }

    @Test
    void ofApplicantsThePublicLearnsWhatTellsNobodyApart() {
        TestPrimary primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        String shymkent = primary.contest("local", SHYMKENT);
        for (int i = 0; i < 12; i++) {
            TestCandidate.woman(KOKSHETAU, local).apply(primary);
        }
        TestCandidate.woman(SHYMKENT, shymkent).apply(primary);

        String applied = "/statistics/composition?stage=applied";
        anybody()
                .get(primary.path(applied))
                .then()
                .body("women.count", equalTo(13))
                .body("special_needs.count", nullValue());
        // The whole is known: to say what the twelve are like would say what the thirteenth is like.
        for (String territory : List.of(SHYMKENT, KOKSHETAU)) {
            anybody()
                    .get(primary.path(applied + "&territory=" + territory))
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(territory.equals(SHYMKENT) ? 1 : 12))
                    .body("women.count", nullValue())
                    .body("women.of", equalTo(territory.equals(SHYMKENT) ? 1 : 12))
                    .body("age_bands", hasSize(0));
        }
        anybody()
                .get(primary.path(applied + "&contest=" + local))
                .then()
                .body("total", equalTo(12))
                .body("women.count", nullValue());
        anybody()
                .get(primary.path("/statistics/applications-over-time?by=hour&territory=" + KOKSHETAU))
                .then()
                .body("points[0].applied", equalTo(12))
                .body("points[0].women.count", nullValue());
    }

    @Test
    void healthAndFamilyOfTheRegisteredArePublicOnlyInLargeNumbersAfterTheClose() {
        TestPrimary primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        TestCandidate one = TestCandidate.woman(KOKSHETAU, local).with("special_groups", List.of("special_needs"));
        primary.register(one);

        anybody()
                .get(primary.path("/statistics/composition?stage=registered"))
                .then()
                .body("women.count", equalTo(1))
                .body("special_needs.count", nullValue())
                .body("special_needs.of", equalTo(1));
        controllerOf(KOKSHETAU)
                .get(primary.path("/statistics/composition?stage=registered&full=true&territory=" + KOKSHETAU))
                .then()
                .statusCode(200)
                .body("special_needs.count", equalTo(1));
    }

    @Test
    void everythingIsForRegistrarsAndControllersOfTheTerritory() {
        TestPrimary primary = TestPrimary.nominating();
        primary.contest("local", KOKSHETAU);
        for (String path : List.of(
                "/composition?stage=applied",
                "/composition/territories?stage=applied",
                "/composition/contests?stage=applied",
                "/composition/territories.csv?stage=applied",
                "/composition/contests.csv?stage=applied",
                "/composition/cross?stage=applied",
                "/composition/cross.csv?stage=applied",
                "/composition/ages-by-sex.csv?stage=applied",
                "/applications-over-time?by=day",
                "/applications-over-time.csv?by=day")) {
            String whole = primary.path("/statistics" + path + "&full=true");
            String there = whole + "&territory=" + KOKSHETAU;
            anybody().get(whole.replace("&full=true", "")).then().statusCode(200);
            anybody().get(whole).then().statusCode(401);
            registrar().get(whole).then().statusCode(200);
            registrarOf(KOKSHETAU).get(whole).then().statusCode(403);
            registrarOf(KOKSHETAU).get(there).then().statusCode(200);
            registrarOf(AKMOLA).get(there).then().statusCode(200);
            registrarOf(STEPNOGORSK).get(there).then().statusCode(403);
            controllerOf(KOKSHETAU).get(there).then().statusCode(200);
            operator().get(there).then().statusCode(403);
            for (String role : List.of(Roles.PPO_SECRETARY, Roles.OBSERVER, Roles.CANDIDATE, Roles.MEMBER)) {
                staff(role).get(there).then().statusCode(403);
            }
        }
    }

    @Test
    void forecastsWarnWhereAListCannotBeMade() {
        TestPrimary primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        String other = primary.contest("local", STEPNOGORSK);
        primary.register(born(LocalDate.of(1996, 1, 1), true, local));
        primary.register(TestCandidate.born(LocalDate.of(1980, 1, 1), false, STEPNOGORSK, other));

        anybody()
                .get(primary.path("/statistics/quota-forecast"))
                .then()
                .statusCode(200)
                .body("warnings", equalTo(1))
                .body("quotas.women_percent", equalTo(30))
                .body("rows.contest_id", contains(local, other))
                .body("rows.seats", contains(1, 1))
                .body("rows.feasible", contains(true, false))
                .body("rows[1].shortfalls.lack", contains("WOMEN", "UNDER35", "WOMEN_UNDER35"));
        anybody()
                .get(primary.path("/statistics/quota-forecast?by=territory"))
                .then()
                .body("rows.territory_id", contains(AKMOLA))
                .body("rows.seats", contains(2))
                .body("rows.feasible", contains(true));
        anybody()
                .get(primary.path("/statistics/quota-forecast/list?seats=3&level=local"))
                .then()
                .statusCode(200)
                .body("rows[0].shortfalls.lack", contains("CANDIDATES"))
                .body("rows[0].shortfalls.missing", contains(1));
        anybody()
                .get(primary.path("/statistics/quota-forecast/list?seats=0"))
                .then()
                .statusCode(400);
        anybody()
                .get(primary.path("/statistics/quota-forecast?stage=applied"))
                .then()
                .statusCode(400);
    }

    @Test
    void tablesAreFilesInTheLanguageOfTheCaller() {
        TestPrimary primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        primary.register(TestCandidate.woman(KOKSHETAU, local));

        String english = anybody()
                .get(primary.path("/statistics/composition/territories.csv?stage=registered&bom=true"))
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", endsWith("composition-territories-registered.csv\""))
                .extract()
                .asString();
        String[] lines = english.split("\r\n");
        assertThat(lines[0])
                .startsWith("\uFEFFprimary,stage,ages on,counted at (UTC),version of quotas,")
                .contains(",total (denominator),women,\"women, share\",")
                .contains(",age 20-24,");
        assertThat(lines).hasSize(4);
        assertThat(lines[3]).contains(",2026-10-01,", "," + KOKSHETAU + ",Kokshetau,kz-akmola,WITHIN,1,1,1.0,");

        String kazakh = given().header("Accept-Language", "kk")
                .get(primary.path("/statistics/quota-forecast.csv"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(kazakh).contains("бөлгіш").contains("Көкшетау").doesNotContain("\uFEFF");
    }

    @Test
    void sexNominationAndNewnessAreCrossedWithTheirDenominatorAndDate() {
        TestPrimary primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        String other = primary.contest("local", STEPNOGORSK);
        primary.register(born(LocalDate.of(1996, 1, 1), true, local).with("new_face", true));
        primary.register(born(LocalDate.of(1996, 1, 1), true, local));
        primary.register(born(LocalDate.of(1980, 1, 1), false, local).with("new_face", true));
        primary.register(TestCandidate.woman(STEPNOGORSK, other).with("new_face", true));

        anybody()
                .get(primary.path("/statistics/composition/cross?stage=registered"))
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("reference_date", equalTo("2026-10-01"))
                .body("cells", hasSize(27))
                .body(cell("FEMALE", "SELF", "true") + ".count", equalTo(2))
                .body(cell("FEMALE", "SELF", "true") + ".of", equalTo(4))
                .body(cell("FEMALE", "SELF", "true") + ".share", equalTo(0.5f))
                .body(cell("FEMALE", "PPO", "true") + ".count", equalTo(0))
                .body("cells.find { it.sex == null && it.nomination == null && it.new_face == true }.count", equalTo(3))
                .body("ages.find { it.sex == 'FEMALE' && it.from == 30 }.count", equalTo(2))
                .body("ages.find { it.sex == 'MALE' && it.from == 45 }.count", equalTo(1));
        anybody()
                .get(primary.path("/statistics/composition/cross?stage=registered&territory=" + STEPNOGORSK))
                .then()
                .body("total", equalTo(1));
        anybody()
                .get(primary.path("/statistics/composition/cross?stage=registered&contest=" + local))
                .then()
                .body("total", equalTo(3))
                .body("contest", equalTo(local));

        String csv = anybody()
                .get(primary.path("/statistics/composition/cross.csv?stage=registered"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines())
                .hasSize(28)
                .first()
                .asString()
                .endsWith("sex,nomination,\"new face (1 yes, 0 no)\",total (denominator),count,\"count, share\"");
        assertThat(csv.lines()).anyMatch(line -> line.endsWith(",FEMALE,SELF,1,4,2,0.5"));
        for (String language : List.of("kk", "ru")) {
            String ages = given().header("Accept-Language", language)
                    .get(primary.path("/statistics/composition/ages-by-sex.csv?stage=registered"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(ages).contains(language.equals("kk") ? "жынысы,\"жасы, бастап\"" : "пол,возраст от");
            assertThat(ages.lines()).anyMatch(line -> line.endsWith(",FEMALE,30,34,4,2,0.5"));
        }
    }

    @Test
    void ofApplicantsFewCombinationsAreShown() {
        TestPrimary primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        for (int i = 0; i < 10; i++) {
            TestCandidate.woman(KOKSHETAU, local).apply(primary);
            TestCandidate.woman(KOKSHETAU, local).with("new_face", true).apply(primary);
        }
        String cross = "/statistics/composition/cross?stage=applied";
        anybody()
                .get(primary.path(cross))
                .then()
                .body("cells", hasSize(27))
                .body(cell("FEMALE", "SELF", "true") + ".count", equalTo(10));
        for (String part : List.of("&territory=" + KOKSHETAU, "&contest=" + local)) {
            anybody()
                    .get(primary.path(cross + part))
                    .then()
                    .body("cells", hasSize(1))
                    .body("cells[0].count", equalTo(20))
                    .body("ages.findAll { it.count != null }", hasSize(0));
        }

        born(LocalDate.of(1980, 1, 1), false, local).apply(primary);
        String all = primary.path(cross + "&full=true");
        Awaitility.await().untilAsserted(() -> registrar().get(all).then().body("total", equalTo(21)));

        anybody().get(primary.path(cross)).then().body("total", equalTo(21)).body("cells", hasSize(1));
        registrar().get(all).then().body(cell("MALE", "SELF", "false") + ".count", equalTo(1));
    }

    @Test
    void applicationsOfTheWholeCountryAreCountedWhole() {
        TestPrimary primary = TestPrimary.nominating();
        String local = primary.contest("local", KOKSHETAU);
        sql.update(
                """
                insert into application (id, primary_id, owner, owner_person, nomination, iin, name, sex, birth_date,
                    residence_years, party_member, membership_applied, no_conviction, no_corruption, special_groups,
                    new_face, territory_id, contest_ids, state, version, submitted_at, name_words, round, due_at,
                    name_search)
                select gen_random_uuid(), ?, 'owner-' || n, 'person-' || n, 'SELF', lpad(n::text, 12, '0'),
                    '{"kk":"a","ru":"a","en":"a"}', case when n % 3 = 0 then 'FEMALE' else 'MALE' end,
                    date '1950-01-01' + n, 30, true, false, true, true, '{}', n % 2 = 0,
                    (array(select id from territory where level <> 'region' order by id))[1 + n % 200],
                    array[?], 'SUBMITTED', 1, now() + n * interval '1 minute', '{a}', 1, now(), 'a'
                from generate_series(1, 11249) n
                """,
                primary.id(), local);

        anybody()
                .get(primary.path("/statistics/composition?stage=applied"))
                .then()
                .statusCode(200)
                .body("total", equalTo(11_249))
                .body("women.count", equalTo(3_749))
                .body("new_faces.count", equalTo(5_624))
                .body("age_bands.collect { it.count }.sum()", equalTo(11_249));
        anybody()
                .get(primary.path("/statistics/composition/territories?stage=applied"))
                .then()
                .body("rows.findAll { it.parent_id == null && it.territory_id != null }.total.sum()", equalTo(11_249))
                .body("rows.findAll { it.parent_id != null }.size()", greaterThan(190));
        anybody()
                .get(primary.path("/statistics/applications-over-time?by=hour"))
                .then()
                .body("points.applied.sum()", equalTo(11_249))
                .body("points[-1].applied_until_then", equalTo(11_249));
    }

    @Test
    void unknownPlacesAreRefused() {
        TestPrimary primary = TestPrimary.nominating();

        anybody()
                .get(primary.path("/statistics/composition?stage=applied&territory=kz-nowhere"))
                .then()
                .body("type", endsWith("unknown-territory"));
        anybody()
                .get(primary.path("/statistics/composition?stage=applied&contest=nothing"))
                .then()
                .statusCode(404);
        for (String path : List.of(
                "/statistics/composition/territories?stage=applied",
                "/statistics/composition/contests.csv?stage=applied",
                "/statistics/applications-over-time",
                "/statistics/quota-forecast",
                "/quotas",
                "/quotas/versions")) {
            anybody().get("/api/registration/primaries/none" + path).then().statusCode(404);
        }
    }

    private static String cell(String sex, String nomination, String newFace) {
        return "cells.find { it.sex == '" + sex + "' && it.nomination == '" + nomination + "' && it.new_face == "
                + newFace + " }";
    }

    private static RequestSpecification staff(String role) {
        return as(UUID.randomUUID().toString(), role, "*");
    }

    private static TestCandidate born(LocalDate birthDate, boolean female, String contest) {
        return TestCandidate.born(birthDate, female, KOKSHETAU, contest);
    }
}
