package org.dauys.registration.rollfile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.rollfile.RollLines.AKKOL;
import static org.dauys.registration.rollfile.RollLines.BURABAY;
import static org.dauys.registration.rollfile.RollLines.HEADER;
import static org.dauys.registration.rollfile.RollLines.LEFT_HEADER;
import static org.dauys.registration.rollfile.RollLines.MOVED_HEADER;
import static org.dauys.registration.rollfile.RollLines.left;
import static org.dauys.registration.rollfile.RollLines.member;
import static org.dauys.registration.rollfile.RollLines.members;
import static org.dauys.registration.rollfile.RollLines.moved;
import static org.dauys.registration.scenario.Officials.accountOf;
import static org.dauys.registration.scenario.Officials.anybody;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.registration.scenario.Officials;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class RollFileTest {

    private static final String PROBLEM = "https://dauys.org/problems/";

    private String primary;

    @BeforeEach
    void newPrimary() throws SQLException {
        primary = TestDatabase.newPrimary();
    }

    @Test
    void aWholeRollIsCheckedPreviewedAndApplied() throws SQLException {
        UploadedFile file = UploadedFile.in("CHECKED", primary, "WHOLE", members(0, 230, AKKOL) + member(300, BURABAY));
        file.get()
                .then()
                .body("lines", equalTo(231))
                .body("accepted", equalTo(231))
                .body("refused", equalTo(0))
                .body("progress.percent", equalTo(100))
                .body("difference.joined", equalTo(231));
        registrar()
                .get(file.path("/preview"))
                .then()
                .statusCode(200)
                .body("territories.territory_id", equalTo(List.of(AKKOL, BURABAY)))
                .body("territories.joined", equalTo(List.of(230, 1)));
        registrar()
                .get(file.path("/preview/organisations?limit=1"))
                .then()
                .body("items[0].ppo_code", equalTo("ppo-17"))
                .body("items[0].joined", equalTo(230));
        assertThat(sizeOfRoll()).isZero();

        file.applying(0).statusCode(202);
        file.await("APPLIED");

        assertThat(sizeOfRoll()).isEqualTo(231);
        assertThat(TestDatabase.text(
                        "select last_name || joined_on from roll_entry r join member m on m.id = r.member_id"
                                + " where primary_id = ? and iin = ?",
                        primary,
                        TestIins.any(300)))
                .isEqualTo("Тестова, мл.2019-02-03");
        operator()
                .post("/api/registration/primaries/" + primary + "/roll/freeze")
                .then()
                .statusCode(200);
    }

    @Test
    void refusedLinesAreAllReportedInTheCallersLanguageAndNameNobody() throws SQLException {
        StringBuilder csv = new StringBuilder(members(0, 60, AKKOL));
        for (int i = 0; i < 120; i++) {
            csv.append(member(1000 + i, "kz-nowhere"));
        }
        csv.append(member(5, BURABAY));
        UploadedFile file = UploadedFile.in("REFUSED", primary, "WHOLE", csv.toString());
        file.get().then().body("accepted", equalTo(60)).body("refused", equalTo(121));
        String report = given().auth()
                .oauth2(TestTokens.identity(Officials.REGISTRAR_ID, Roles.REGISTRAR))
                .header("Accept-Language", "ru")
                .get(file.path("/refusals"))
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(report.lines()).hasSize(122);
        assertThat(report.lines().skip(1).findFirst().orElseThrow())
                .startsWith("62,territory_id,territory-unknown,")
                .matches(".*[а-я].*");
        assertThat(report.lines().reduce((a, b) -> b).orElseThrow()).startsWith("182,iin,duplicate-in-file,");
        assertThat(report).doesNotContain(TestIins.any(5)).doesNotContain("Тестова");
        file.applying(0).statusCode(409);
        assertThat(sizeOfRoll()).isZero();
    }

    @Test
    void whoIsMissingFromAWholeFileLeavesWhenTwoPeopleSaySo() throws SQLException {
        UploadedFile.applied(primary, "WHOLE", members(0, 100, AKKOL));
        String csv = members(0, 97, AKKOL).replace(member(7, AKKOL), member(7, BURABAY));
        UploadedFile file = UploadedFile.in("CHECKED", primary, "WHOLE", csv);
        file.get()
                .then()
                .body("difference.leaving", equalTo(3))
                .body("difference.moved", equalTo(1))
                .body("difference.joined", equalTo(0))
                .body("difference.unchanged", equalTo(96));
        registrar()
                .get(file.path("/changes?change=LEFT"))
                .then()
                .body("items", hasSize(3))
                .body("items.from_territory_id", everyItem(equalTo(AKKOL)))
                .body("items.iin", equalTo(List.of(TestIins.any(97), TestIins.any(98), TestIins.any(99))));

        file.applying(0).statusCode(409).body("type", equalTo(PROBLEM + "leavers-unconfirmed"));
        file.applying(3).statusCode(202).body("state", equalTo("PROPOSED"));
        file.countersigning(registrar()).statusCode(403).body("type", equalTo(PROBLEM + "same-person"));
        file.countersigning(accountOf(Officials.REGISTRAR_ID, Roles.OPERATOR)).statusCode(403);
        assertThat(sizeOfRoll()).isEqualTo(100);
        file.countersigning(operator()).statusCode(202);
        file.await("APPLIED");

        assertThat(sizeOfRoll()).isEqualTo(97);
        assertThat(territoryOf(7)).isEqualTo(BURABAY);
        assertThat(TestDatabase.text("select count(*) from roll_departure where primary_id = ?", primary))
                .isEqualTo("3");
    }

    @Test
    void whoHasJoinedMustNotBeOnTheRoll() throws SQLException {
        UploadedFile.applied(primary, "WHOLE", members(0, 3, AKKOL));
        UploadedFile refused =
                UploadedFile.in("REFUSED", primary, "JOINED", HEADER + member(1, AKKOL) + member(4, AKKOL));
        assertThat(report(refused)).containsExactly("2,iin,on-roll-already");
        UploadedFile.applied(primary, "JOINED", HEADER + member(4, AKKOL));
        assertThat(sizeOfRoll()).isEqualTo(4);
    }

    @Test
    void whoHasMovedMustBeOnTheRollAndSomewhereElse() throws SQLException {
        UploadedFile.applied(primary, "WHOLE", members(0, 3, AKKOL));
        UploadedFile refused = UploadedFile.in(
                "REFUSED", primary, "MOVED", MOVED_HEADER + moved(0, AKKOL) + moved(1, BURABAY) + moved(9, BURABAY));
        assertThat(report(refused)).containsExactly("2,iin,nothing-changes", "4,iin,not-on-roll");
        UploadedFile moved = UploadedFile.in(
                "CHECKED",
                primary,
                "MOVED",
                MOVED_HEADER + moved(1, BURABAY) + moved(2, AKKOL).replace("+77010000001", "+77010000002"));
        moved.get().then().body("difference.moved", equalTo(1)).body("difference.changed", equalTo(1));
        moved.applying(0).statusCode(202);
        moved.await("APPLIED");
        assertThat(territoryOf(1)).isEqualTo(BURABAY);
        assertThat(TestDatabase.text(
                        "select joined_on from roll_entry r join member m on m.id = r.member_id"
                                + " where primary_id = ? and phone = '+77010000002'",
                        primary))
                .isEqualTo("2019-02-03");
    }

    @Test
    void whoHasLeftMustBeOnTheRollAndIsTakenOffByTwo() throws SQLException {
        UploadedFile.applied(primary, "WHOLE", members(0, 5, AKKOL));
        UploadedFile refused = UploadedFile.in(
                "REFUSED",
                primary,
                "LEFT",
                LEFT_HEADER
                        + left(0, "2018-01-01", "expelled")
                        + left(9, "2020-01-01", "died")
                        + left(1, "2999-01-01", "died")
                        + left(2, "2020-01-01", "bored"));
        assertThat(report(refused))
                .containsExactly(
                        "2,left_on,left-before-joining",
                        "3,iin,not-on-roll",
                        "4,left_on,left-in-future",
                        "5,cause,cause-unknown");
        UploadedFile file =
                UploadedFile.in("CHECKED", primary, "LEFT", LEFT_HEADER + left(3, "2020-01-01", "expelled"));
        file.applying(1).statusCode(202).body("awaits_second_person", equalTo(true));
        file.countersigning(operator()).statusCode(202);
        file.await("APPLIED");
        assertThat(sizeOfRoll()).isEqualTo(4);
        assertThat(TestDatabase.text(
                        "select cause || left_on || territory_id from roll_departure where primary_id = ?", primary))
                .isEqualTo("expelled2020-01-01" + AKKOL);
    }

    @Test
    void aPreviewThatTheRollHasOutrunIsNotAppliedButMadeAgain() throws SQLException {
        UploadedFile.applied(primary, "WHOLE", members(0, 3, AKKOL));
        UploadedFile first = UploadedFile.in("CHECKED", primary, "JOINED", HEADER + member(7, AKKOL));
        UploadedFile second = UploadedFile.in("CHECKED", primary, "JOINED", HEADER + member(7, BURABAY));
        String stale = second.etag();
        first.applying(0).statusCode(202);
        first.await("APPLIED");

        second.applying(0, stale).statusCode(409).body("type", equalTo(PROBLEM + "roll-changed"));
        second.await("REFUSED");
        assertThat(report(second)).containsExactly("2,iin,on-roll-already");
        assertThat(territoryOf(7)).isEqualTo(AKKOL);
    }

    @Test
    void aProposalThatTheRollHasOutrunHasToBeMadeAgain() {
        UploadedFile.applied(primary, "WHOLE", members(0, 5, AKKOL));
        UploadedFile leaving =
                UploadedFile.in("CHECKED", primary, "LEFT", LEFT_HEADER + left(3, "2020-01-01", "expelled"));
        leaving.applying(1).statusCode(202);
        UploadedFile.applied(primary, "JOINED", HEADER + member(7, AKKOL));
        leaving.countersigning(operator()).statusCode(409).body("type", equalTo(PROBLEM + "roll-changed"));
        leaving.await("CHECKED");
        leaving.countersigning(operator()).statusCode(409).body("type", equalTo(PROBLEM + "roll-file-state"));
    }

    @Test
    void onlyTheVersionThatWasLookedAtIsApplied() {
        UploadedFile file = UploadedFile.in("CHECKED", primary, "WHOLE", members(0, 3, AKKOL));
        file.applying(0, "\"1\"").statusCode(412);
        registrar().body(Map.of("leaving", 0)).post(file.path("/apply")).then().statusCode(428);
    }

    @Test
    void afterTheCutOffNobodyJoinsButPeopleMove() throws SQLException {
        UploadedFile.applied(primary, "WHOLE", members(0, 3, AKKOL));
        String cutOff = "/api/registration/primaries/" + primary + "/roll/cut-off";
        anybody().get(cutOff).then().statusCode(404);
        String tag = operator()
                .body(Map.of("joined_by", "2020-09-10"))
                .put(cutOff)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        operator().body(Map.of("joined_by", "2020-09-11")).put(cutOff).then().statusCode(428);
        operator()
                .header("If-Match", tag)
                .body(Map.of("joined_by", "2020-09-11"))
                .put(cutOff)
                .then()
                .statusCode(200);
        anybody().get(cutOff).then().body("joined_by", equalTo("2020-09-11"));

        registrar()
                .body(Map.of("kind", "JOINED", "size", 100))
                .post("/api/registration/primaries/" + primary + "/roll/files")
                .then()
                .statusCode(409)
                .body("type", equalTo(PROBLEM + "intake-suspended"));
        assertThat(report(UploadedFile.in("REFUSED", primary, "WHOLE", members(0, 4, AKKOL))))
                .containsExactly("5,iin,intake-suspended");
        importing(members(0, 4, AKKOL)).statusCode(409).body("type", equalTo(PROBLEM + "intake-suspended"));
        importing(members(0, 2, BURABAY)).statusCode(200);
        UploadedFile.applied(primary, "MOVED", MOVED_HEADER + moved(2, BURABAY));

        String freeze = "/api/registration/primaries/" + primary + "/roll/freeze";
        operator().post(freeze + "?joined_by=2020-09-10").then().statusCode(409);
        operator().post(freeze).then().statusCode(200).body("joined_by", equalTo("2020-09-11"));
        UploadedFile.in("FAILED", primary, "MOVED", MOVED_HEADER + moved(2, AKKOL))
                .get()
                .then()
                .body("failure.cause", equalTo("roll-frozen"));
    }

    @Test
    void filesAreForOfficialsOfTheWholeCountryAndChangesForThoseOfTheTerritory() throws SQLException {
        UploadedFile file =
                UploadedFile.in("CHECKED", primary, "WHOLE", members(0, 3, AKKOL) + member(9, "kz-shymkent"));
        String files = "/api/registration/primaries/" + primary + "/roll/files";
        for (String rest : List.of("", "/preview", "/preview/organisations", "/refusals", "/changes", "/changes.csv")) {
            anybody().get(file.path(rest)).then().statusCode(401);
            registrarOf("kz-akmola").get(file.path(rest)).then().statusCode(403);
            controller().get(file.path(rest)).then().statusCode(403);
        }
        registrarOf("kz-akmola").get(files).then().statusCode(403);
        registrarOf("kz-akmola")
                .body(Map.of("kind", "WHOLE", "size", 5))
                .post(files)
                .then()
                .statusCode(403);
        for (String act : List.of("/apply", "/complete")) {
            registrarOf("kz-akmola")
                    .header("If-Match", "*")
                    .body(Map.of("leaving", 0, "sha256", "0".repeat(64)))
                    .post(file.path(act))
                    .then()
                    .statusCode(403);
        }
        for (String act : List.of("/countersign", "/cancel")) {
            registrarOf("kz-akmola")
                    .header("If-Match", "*")
                    .post(file.path(act))
                    .then()
                    .statusCode(403);
        }
        registrarOf("kz-akmola")
                .contentType("application/octet-stream")
                .body(new byte[1])
                .put(file.path("/content?offset=0"))
                .then()
                .statusCode(403);
        registrarOf("kz-akmola")
                .body(Map.of("joined_by", "2020-09-10"))
                .put("/api/registration/primaries/" + primary + "/roll/cut-off")
                .then()
                .statusCode(403);
        registrarOf("kz-akmola")
                .get(file.path("/changes?territory=" + AKKOL))
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].iin", equalTo(TestIins.any(0)));
        registrarOf("kz-akmola")
                .get(file.path("/changes?territory=kz-shymkent"))
                .then()
                .statusCode(403);
        operator()
                .get(file.path("/changes"))
                .then()
                .statusCode(200)
                .body("items.iin", everyItem(startsWith("********")));
        String elsewhere = TestDatabase.newPrimary();
        registrar().get(file.path("").replace(primary, elsewhere)).then().statusCode(404);
    }

    @Test
    void changesAreDownloadedWholeAndTheDownloadIsOnRecord() throws SQLException {
        UploadedFile file = UploadedFile.in("CHECKED", primary, "WHOLE", members(0, 120, AKKOL));
        String csv = registrar()
                .get(file.path("/changes.csv"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines()).hasSize(121);
        assertThat(csv).contains("JOINED," + TestIins.any(119) + ",\"Тестова, мл. Айгүл\",");
        assertThat(TestDatabase.texts(
                        "select act from audit_record where subject = ? and act = 'roll-changes-downloaded'",
                        file.id()))
                .hasSize(1);
    }

    /** Line, column and reason of every refusal. */
    private List<String> report(UploadedFile file) {
        return registrar()
                .get(file.path("/refusals"))
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .map(line -> String.join(",", Arrays.asList(line.split(",")).subList(0, 3)))
                .toList();
    }

    private ValidatableResponse importing(String csv) {
        return registrar()
                .contentType("text/csv; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/registration/primaries/" + primary + "/roll/imports")
                .then();
    }

    private int sizeOfRoll() throws SQLException {
        return Integer.parseInt(TestDatabase.text("select count(*) from roll_entry where primary_id = ?", primary));
    }

    private String territoryOf(int person) throws SQLException {
        return TestDatabase.text(
                "select territory_id from roll_entry r join member m on m.id = r.member_id where primary_id = ? and iin = ?",
                primary,
                TestIins.any(person));
    }
}
