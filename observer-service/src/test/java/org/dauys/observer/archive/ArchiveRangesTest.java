package org.dauys.observer.archive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import org.dauys.observer.testing.ObserverTest;
import org.dauys.observer.testing.TallyStandIn;
import org.dauys.observer.testing.TestElection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArchiveRangesTest extends ObserverTest {

    private TestElection election;
    private TallyStandIn tally;
    private String path;

    @BeforeEach
    void aRecord() {
        election = new TestElection(4);
        tally = tally(election).setUp();
        tally.castAndChain(election.vote(0, 0));
        tally.castAndChain(election.vote(1, 0));
        awaitHeight(tally);
        path = "/api/elections/" + tally.uuid() + "/archive";
    }

    private Response range(String range) {
        return given().header("Range", range).get(path);
    }

    @Test
    void everyWayOfCuttingTheArchiveGivesItsBytes() {
        byte[] archive = tally.archive();
        int[] cuts = {1, 511, 512, 513, 1024, 1025, 2000, archive.length / 2, archive.length - 1};
        for (int cut : cuts) {
            byte[] begin = range("bytes=0-" + (cut - 1))
                    .then()
                    .statusCode(206)
                    .extract()
                    .asByteArray();
            byte[] end =
                    range("bytes=" + cut + "-").then().statusCode(206).extract().asByteArray();

            assertThat(begin).as("first %s bytes", cut).isEqualTo(Arrays.copyOf(archive, cut));
            assertThat(end).as("from %s", cut).isEqualTo(Arrays.copyOfRange(archive, cut, archive.length));
        }
        range("bytes=700-2500").then().header("Content-Range", "bytes 700-2500/" + archive.length);
        assertThat(range("bytes=700-2500").asByteArray()).isEqualTo(Arrays.copyOfRange(archive, 700, 2501));
    }

    @Test
    void anOldDownloadIsContinuedAfterTheRecordHasGrown() {
        Response before = given().get(path);
        byte[] old = before.asByteArray();
        String tag = before.header("ETag");
        tally.castAndChain(election.vote(2, 1));
        awaitHeight(tally);

        byte[] rest = given().header("Range", "bytes=" + old.length + "-")
                .header("If-Range", tag)
                .get(path)
                .then()
                .statusCode(206)
                .extract()
                .asByteArray();

        byte[] joined = Arrays.copyOf(old, old.length + rest.length);
        System.arraycopy(rest, 0, joined, old.length, rest.length);
        assertThat(joined).isEqualTo(tally.archive());
    }

    @Test
    void aDownloadOfAnotherChainBeginsAgain() {
        byte[] body = given().header("Range", "bytes=1000-")
                .header("If-Range", "\"" + "ab".repeat(32) + "\"")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertThat(body).isEqualTo(tally.archive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"%s\"", "%s", "Wed, 21 Oct 2026 07:28:00 GMT", "\"0\"", "\"\"", "*", "\"%s\", \"x\""})
    void whatIsNoStrongTagOfOursGivesTheWhole(String ifRange) {
        given().header("Range", "bytes=1000-")
                .header("If-Range", ifRange.formatted(tally.head()))
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(tally.archive().length));
    }

    @Test
    void nothingNewIsNotSentAgain() {
        given().header("If-None-Match", "\"" + tally.head() + "\"")
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void aRangeBehindTheEndIsRefusedWithTheLength() {
        range("bytes=" + tally.archive().length + "-")
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + tally.archive().length)
                .contentType("application/problem+json")
                .body("type", equalTo("https://dauys.org/problems/range-not-satisfiable"))
                .body("length", equalTo(tally.archive().length));
    }

    @Test
    void theSizeIsToldWithoutTheBytesAndTheArchiveIsNeverCompressed() {
        given().head(path)
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(tally.archive().length))
                .header("Accept-Ranges", "bytes")
                .header("ETag", "\"" + tally.head() + "\"");
        given().header("Accept-Encoding", "gzip")
                .get(path)
                .then()
                .header("Content-Encoding", org.hamcrest.Matchers.nullValue())
                .header("Content-Length", String.valueOf(tally.archive().length));
    }
}
