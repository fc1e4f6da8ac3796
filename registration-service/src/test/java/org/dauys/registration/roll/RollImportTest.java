package org.dauys.registration.roll;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.protocol.digest.Sha256;
import org.dauys.registration.person.Iin;
import org.dauys.registration.testing.TestDatabase;
import org.dauys.registration.testing.TestIins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class RollImportTest {

    private static final String HEADER = "iin,last_name,first_name,middle_name,phone,territory_id,ppo_code,joined_on\n";
    private static final String OPERATOR = TestTokens.identity(UUID.randomUUID().toString(), Roles.OPERATOR);

    @TestHTTPResource
    URL address;

    private String primary;

    @BeforeEach
    void newPrimary() throws SQLException {
        primary = TestDatabase.newPrimary();
    }

    @Test
    void appliesAFileWithoutFlaw() throws SQLException {
        importing(HEADER + line(1, "kz-akmola-akkol") + line(2, "kz-akmola-burabay"), "")
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(0))
                .body("applied", equalTo(2))
                .body("dry_run", equalTo(false));
        assertThat(onRoll()).containsExactlyInAnyOrder(TestIins.any(1), TestIins.any(2));
    }

    @Test
    void aDryRunChangesNothing() throws SQLException {
        importing(HEADER + line(1, "kz-akmola-akkol"), "?dry_run=true")
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("applied", equalTo(0));
        assertThat(onRoll()).isEmpty();
    }

    @Test
    void aFileWithARefusedLineChangesNothingAndIsExplained() throws SQLException {
        String wrongDigit = TestIins.any(3).substring(0, 11) + (TestIins.any(3).charAt(11) == '0' ? '1' : '0');
        String file = HEADER + line(1, "kz-akmola-akkol") + line(wrongDigit, "kz-akmola-akkol");
        String importId = importing(file, "")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://dauys.org/problems/roll-refused"))
                .body("refusals", hasSize(1))
                .body("refusals[0].line", equalTo(3))
                .body("refusals[0].column", equalTo("iin"))
                .body("refusals[0].reason", equalTo("iin-check-digit"))
                .body("refusals[0].message", equalTo("The check digit of the IIN does not agree"))
                .extract()
                .path("import_id");
        assertThat(onRoll()).isEmpty();
        String report = as(OPERATOR)
                .get(path("/imports/" + importId + "/refusals"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(report).startsWith("line,column,reason,message\r\n3,iin,iin-check-digit,");
    }

    @Test
    void onlyTrueIsADryRunAndOnlyFalseIsInEarnest() throws SQLException {
        for (String unclear : List.of("1", "yes", "TRUE", "")) {
            importing(HEADER + line(1, "kz-akmola-akkol"), "?dry_run=" + unclear)
                    .statusCode(400)
                    .body("type", equalTo("https://dauys.org/problems/invalid-request"));
        }
        assertThat(onRoll()).isEmpty();
    }

    @Test
    void nothingOfAFileWithARefusedLineIsAppliedWhateverIsAskedFor() throws SQLException {
        importing(HEADER + line(1, "kz-akmola-akkol") + line(2, "kz-nowhere"), "?skip_refused=true")
                .statusCode(422);
        assertThat(onRoll()).isEmpty();
    }

    @Test
    void duplicatesAreCountedAndListedInTheOrderOfLines() {
        String one = line(1, "kz-akmola-akkol");
        importing(HEADER + one + line(2, "kz-nowhere") + one + line(3, "kz-akmola-akkol") + one, "?dry_run=true")
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(3))
                .body("refusals.line", equalTo(List.of(3, 4, 6)));
    }

    @Test
    void everyRuleHasItsReason() {
        String good = TestIins.any(1);
        String file = HEADER
                + "123,А,Б,,,kz-akmola-akkol,ppo,2019-01-01\n"
                + "901301400010,А,Б,,,kz-akmola-akkol,ppo,2019-01-01\n"
                + good + ",,Б,,,kz-akmola-akkol,ppo,2019-01-01\n"
                + good + ",А,Б,,87011234567,kz-akmola-akkol,ppo,2019-01-01\n"
                + good + ",А,Б,,,kz-akmola,ppo,2019-01-01\n"
                + good + ",А,Б,,,kz-akmola-akkol,,2019-01-01\n"
                + good + ",А,Б,,,kz-akmola-akkol,ppo,01.01.2019\n"
                + good + ",А,Б,,,kz-akmola-akkol,ppo,2999-01-01\n"
                + good + ",А,Б\n"
                + unborn() + ",А,Б,,,kz-akmola-akkol,ppo,2019-01-01\n"
                + line(1, "kz-akmola-akkol")
                + line(1, "kz-akmola-burabay");
        importing(file, "?dry_run=true")
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body(
                        "refusals.reason",
                        equalTo(List.of(
                                "iin-form",
                                "iin-birth-date",
                                "name-form",
                                "phone-form",
                                "territory-unknown",
                                "ppo-form",
                                "joined-form",
                                "joined-in-future",
                                "column-count",
                                "iin-birth-date",
                                "duplicate-in-file")));
    }

    @Test
    void aSecondFileMovesAMember() throws SQLException {
        importing(HEADER + line(1, "kz-akmola-akkol"), "").statusCode(200);
        importing(HEADER + line(1, "kz-akmola-burabay"), "").statusCode(200);
        assertThat(TestDatabase.texts("select territory_id from roll_entry where primary_id = ?", primary))
                .containsExactly("kz-akmola-burabay");
    }

    @Test
    void otherHeadersAndOtherEncodingsAreNoRoll() throws SQLException {
        importing("iin;last_name\n", "").statusCode(400).body("line", equalTo(1));
        importing("", "").statusCode(400);
        byte[] latin = (HEADER + line(1, "kz-akmola-akkol")).getBytes(StandardCharsets.UTF_8);
        latin[latin.length - 3] = (byte) 0xFF;
        as(OPERATOR)
                .contentType("text/csv")
                .body(latin)
                .post(path("/imports"))
                .then()
                .statusCode(400)
                .body("type", equalTo("https://dauys.org/problems/roll-malformed"));
        assertThat(onRoll()).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItIsSent() throws Exception {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("POST " + path("/imports") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + OPERATOR + "\r\nContent-Type: text/csv\r\nContent-Length: 400000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            byte[] start = socket.getInputStream().readNBytes(12);
            assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void isForOfficialsOfTheWholeCountry() {
        String file = HEADER + line(1, "kz-akmola-akkol");
        String regional =
                TestTokens.identity(UUID.randomUUID().toString(), List.of(Roles.REGISTRAR), List.of("kz-akmola"));
        String member = TestTokens.identity(UUID.randomUUID().toString(), List.of(Roles.MEMBER), List.of());
        given().contentType("text/csv").body(file).post(path("/imports")).then().statusCode(401);
        as(regional)
                .contentType("text/csv")
                .body(file)
                .post(path("/imports"))
                .then()
                .statusCode(403);
        as(member)
                .contentType("text/csv")
                .body(file)
                .post(path("/imports"))
                .then()
                .statusCode(403);
        as(regional).post(path("/freeze")).then().statusCode(403);
        as(regional)
                .get(path("/imports/" + UUID.randomUUID() + "/refusals"))
                .then()
                .statusCode(403);
    }

    @Test
    void aFrozenRollHasAHashThatCanBeRecomputedAndDoesNotChange() throws SQLException {
        importing(HEADER + line(2, "kz-akmola-burabay") + line(1, "kz-akmola-akkol"), "")
                .statusCode(200);
        String sha256 = as(OPERATOR)
                .post(path("/freeze"))
                .then()
                .statusCode(200)
                .body("members", equalTo(2))
                .body("frozen_at", notNullValue())
                .extract()
                .path("sha256");

        String controller = TestTokens.identity(UUID.randomUUID().toString(), Roles.CONTROLLER);
        String salt = as(controller)
                .get(path("/salt"))
                .then()
                .statusCode(200)
                .body("sha256", equalTo(sha256))
                .extract()
                .path("salt");
        String expected = salt
                + "\n" + TestIins.any(1) + "|kz-akmola-akkol|ppo-17|2019-02-03"
                + "\n" + TestIins.any(2) + "|kz-akmola-burabay|ppo-17|2019-02-03";
        assertThat(sha256).isEqualTo(Sha256.of(expected).toHex());
        given().get(path(""))
                .then()
                .statusCode(200)
                .body("frozen.sha256", equalTo(sha256))
                .body("territories.territory_id", equalTo(List.of("kz-akmola-akkol", "kz-akmola-burabay")));
        importing(HEADER + line(3, "kz-akmola-akkol"), "")
                .statusCode(409)
                .body("type", equalTo("https://dauys.org/problems/roll-frozen"));
        as(OPERATOR).post(path("/freeze")).then().statusCode(409);
        assertThatThrownBy(() -> TestDatabase.update(
                        "update roll_entry set territory_id = 'kz-akmola-atbasar' where primary_id = ?", primary))
                .hasMessageContaining("frozen");
    }

    @Test
    void theSaltIsForOfficialsOfTheWholeCountry() {
        String regional =
                TestTokens.identity(UUID.randomUUID().toString(), List.of(Roles.CONTROLLER), List.of("kz-akmola"));
        as(regional).get(path("/salt")).then().statusCode(403);
        as(TestTokens.identity(UUID.randomUUID().toString(), Roles.OBSERVER))
                .get(path("/salt"))
                .then()
                .statusCode(403);
        given().get(path("/salt")).then().statusCode(401);
        as(OPERATOR).get(path("/salt")).then().statusCode(404);
    }

    @Test
    void theFrozenRollLeavesOutWhoJoinedTooLate() throws SQLException {
        importing(HEADER + line(1, "kz-akmola-akkol"), "").statusCode(200);
        importing(HEADER + TestIins.any(2) + ",А,Б,,,kz-akmola-akkol,ppo,2020-10-01\n", "")
                .statusCode(200);
        as(OPERATOR)
                .post(path("/freeze?joined_by=2020-09-10"))
                .then()
                .statusCode(200)
                .body("members", equalTo(1));
        assertThat(TestDatabase.text("select count(*) from frozen_voter where primary_id = ?", primary))
                .isEqualTo("1");
    }

    @Test
    void anEmptyRollCannotBeFrozenAndAnUnknownPrimaryHasNone() {
        as(OPERATOR).post(path("/freeze")).then().statusCode(409);
        as(OPERATOR)
                .post("/api/registration/primaries/no-such/roll/freeze")
                .then()
                .statusCode(404);
    }

    /** A girl of the end of this century. */
    private static String unborn() {
        return IntStream.range(0, 100)
                .mapToObj(serial -> "9912316" + String.format("%04d", serial))
                .flatMap(digits -> Iin.checkDigitOf(digits + "0").stream().map(check -> digits + check))
                .findFirst()
                .orElseThrow();
    }

    private ValidatableResponse importing(String file, String query) {
        return as(OPERATOR)
                .contentType("text/csv; charset=UTF-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(path("/imports" + query))
                .then();
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }

    private String path(String rest) {
        return "/api/registration/primaries/" + primary + "/roll" + rest;
    }

    private List<String> onRoll() throws SQLException {
        return TestDatabase.texts(
                "select m.iin from member m join roll_entry r on r.member_id = m.id where r.primary_id = ?", primary);
    }

    private static String line(int person, String territory) {
        return line(TestIins.any(person), territory);
    }

    private static String line(String iin, String territory) {
        return iin + ",\"Тестова, мл.\",Айгүл,,+77010000001," + territory + ",ppo-17,2019-02-03\n";
    }
}
