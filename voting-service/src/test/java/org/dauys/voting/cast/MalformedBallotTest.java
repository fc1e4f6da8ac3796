package org.dauys.voting.cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.voting.testing.VotingStage.assertProblem;
import static org.dauys.voting.testing.VotingStage.cast;
import static org.dauys.voting.testing.VotingStage.voter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.voting.testing.BallotLogReader;
import org.dauys.voting.testing.RegistrationPeer;
import org.dauys.voting.testing.TestElection;
import org.dauys.voting.testing.VotingStage;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bytes that are not a valid ballot. After every refusal the ballot box holds nothing of the election. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@QuarkusTestResource(RegistrationPeer.class)
class MalformedBallotTest {

    private static final String IDENTITY = "0".repeat(63) + "1";
    // The point of order two, (0, -1).
    private static final String SMALL_ORDER = "7" + "f".repeat(61) + "ec";
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private TestElection election;

    @BeforeEach
    void setUp() {
        election = new VotingStage(bootstrapServers).open();
    }

    @AfterEach
    void nothingIsInTheBallotBox() {
        assertThat(new BallotLogReader(bootstrapServers).of(election.uuid())).isEmpty();
    }

    @Test
    void otherBytesThanTheCanonicalOnes() {
        assertMalformed(changed(json -> json.replace("\":", "\": ")), "not-canonical");
        assertMalformed(changed(json -> json + "\n"), "not-canonical");
        assertMalformed(changed(json -> json.replaceFirst("\\{", "{\"comment\":\"x\",")), "not-canonical");
        assertMalformed("{}".getBytes(StandardCharsets.UTF_8), "not-canonical");
        assertMalformed("[".repeat(900).getBytes(StandardCharsets.UTF_8), "not-canonical");
        assertMalformed(new byte[] {(byte) 0xff, 0}, "not-canonical");
        assertMalformed(new byte[0], "not-canonical");
    }

    @Test
    void aDuplicateKey() {
        assertMalformed(
                changed(json -> json.replaceFirst("\"alpha\":\"([0-9a-f]{64})\"", "\"alpha\":\"$1\",\"alpha\":\"$1\"")),
                "not-canonical");
    }

    @Test
    void aDeeplyNestedDocument() {
        assertMalformed(
                changed(json -> json.replaceFirst("\"answers\":\\[", "\"answers\":" + "[".repeat(1000))),
                "not-canonical");
    }

    @Test
    void theIdentityOrAPointOfSmallOrder() {
        assertMalformed(changed(alpha(IDENTITY)), "invalid-element");
        assertMalformed(changed(alpha(SMALL_ORDER)), "invalid-element");
        assertMalformed(changed(alpha("f".repeat(64))), "invalid-element");
    }

    @Test
    void aScalarThatIsNotBelowTheGroupOrder() {
        assertMalformed(changed(response(ORDER.toString())), "invalid-scalar");
        assertMalformed(changed(response("0123")), "invalid-scalar");
    }

    @Test
    void aBallotOfAnotherElectionOrAnotherHash() {
        TestElection other = TestElection.small();
        byte[] foreign = new String(other.ballot(0), StandardCharsets.UTF_8)
                .replace(other.credential(0).hex(), election.credential(0).hex())
                .getBytes(StandardCharsets.UTF_8);
        assertInvalid(foreign, "wrong-election");
        assertInvalid(
                changed(json -> json.replaceFirst("(\"election_hash\":\")[A-Za-z0-9+/]{43}", "$1" + "A".repeat(43))),
                "wrong-election-hash");
    }

    @Test
    void aBrokenSignatureOrProof() {
        assertInvalid(
                changed(json -> {
                    int at = json.lastIndexOf("\"response\":\"") + 12;
                    return json.substring(0, at) + "5\"}}}";
                }),
                "wrong-signature");
        byte[] first = election.ballot(0);
        String swapped = swapFirstTwoCiphertexts(new String(first, StandardCharsets.UTF_8));
        Response response = cast(voter(election, 0), election, swapped.getBytes(StandardCharsets.UTF_8));
        assertProblem(response, 422, "invalid-ballot");
        assertThat(response.jsonPath().getString("reason")).isEqualTo("wrong-signature-hash");
    }

    @Test
    void moreBytesThanAnyBallotOfTheElection() {
        byte[] long900 = changed(json -> json + " ".repeat(900_000));
        assertMalformed(long900, "too-long");
        assertProblem(cast(voter(election, 0), election, new byte[2_000_000]), 413, "too-large");
    }

    @Test
    void aCompressedBody() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(election.ballot(0));
        }
        assertProblem(
                cast(voter(election, 0).header("Content-Encoding", "gzip"), election, bytes.toByteArray()),
                415,
                "unsupported-media-type");
    }

    @Test
    void anotherContentType() {
        RequestSpecification text = voter(election, 0).contentType("text/plain");
        assertProblem(cast(text, election, election.ballot(0)), 415, "unsupported-media-type");
    }

    private static UnaryOperator<String> alpha(String element) {
        return json -> json.replaceFirst("\"alpha\":\"[0-9a-f]{64}\"", "\"alpha\":\"" + element + "\"");
    }

    private static UnaryOperator<String> response(String scalar) {
        return json -> json.replaceFirst("\"response\":\"[0-9]+\"", "\"response\":\"" + scalar + "\"");
    }

    private static String swapFirstTwoCiphertexts(String json) {
        Matcher matcher = Pattern.compile("\\{\"alpha\":\"[0-9a-f]{64}\",\"beta\":\"[0-9a-f]{64}\"}")
                .matcher(json);
        assertThat(matcher.find()).isTrue();
        String one = matcher.group();
        assertThat(matcher.find()).isTrue();
        String two = matcher.group();
        return json.replace(one, "@").replace(two, one).replace("@", two);
    }

    private byte[] changed(UnaryOperator<String> change) {
        String ballot = new String(election.ballot(0), StandardCharsets.UTF_8);
        String changed = change.apply(ballot);
        assertThat(changed).isNotEqualTo(ballot);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private void assertMalformed(byte[] ballot, String reason) {
        Response response = cast(voter(election, 0), election, ballot);
        assertProblem(response, 400, "malformed-ballot");
        assertThat(response.jsonPath().getString("reason")).isEqualTo(reason);
    }

    private void assertInvalid(byte[] ballot, String reason) {
        Response response = cast(voter(election, 0), election, ballot);
        assertProblem(response, 422, "invalid-ballot");
        assertThat(response.jsonPath().getString("reason")).isEqualTo(reason);
    }
}
