package org.dauys.protocol.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.protocol.audit.BallotEdits.bumpScalar;
import static org.dauys.protocol.audit.BallotEdits.setElement;
import static org.dauys.protocol.audit.BallotEdits.setScalar;
import static org.dauys.protocol.audit.BallotEdits.sign;
import static org.dauys.protocol.audit.BallotEdits.swapChoices;
import static org.dauys.protocol.audit.BallotEdits.text;
import static org.dauys.protocol.audit.BallotEdits.upperFirst;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.ballot.BallotDefect;
import org.dauys.protocol.ballot.BallotMaker;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Row 6a of the interoperability table, ballots: each is damaged in one way, everything around it computed anew. */
class DamagedBallotTest {
    static final String SMALL_ORDER = "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7";

    static final SampleElection SAMPLE = new SampleElection();
    private static final List<Ballot> BALLOTS = SAMPLE.ballots();
    static final RecordDraft RECORD = SAMPLE.record(BALLOTS);

    private static Damage ballot(String name, int height, BallotDefect defect, UnaryOperator<String> how) {
        UnaryOperator<RecordDraft> change = record -> record.set(
                height,
                SampleElection.ballot(
                        how.apply(text(record.steps().get(height).objects().get(0)))
                                .getBytes(StandardCharsets.UTF_8)));
        return new Damage(name, change, height, RecordDefect.INVALID_BALLOT, Optional.of(defect));
    }

    static Stream<Damage> ballotDamages() {
        SampleElection other = new SampleElection();
        String foreign = text(other.ballots().get(0).bytes());
        Election reworded = new Election(
                "another description",
                SAMPLE.election.name(),
                Election.GROUP,
                SAMPLE.election.publicKey(),
                SAMPLE.election.questions(),
                SAMPLE.election.uuid(),
                Optional.empty(),
                Optional.empty());
        String otherHash =
                text(BallotMaker.make(reworded, SAMPLE.voters.get(1), SampleElection.choices(0, 0, 0), SAMPLE.random)
                        .bytes());
        String stranger = text(SAMPLE.maker
                .make(PrivateCredential.generate(SAMPLE.random), SampleElection.choices(0, 0, 0), SAMPLE.random)
                .bytes());
        return Stream.of(
                ballot(
                        "broken individual proof",
                        2,
                        BallotDefect.WRONG_SIGNATURE_HASH,
                        b -> bumpScalar(b, "individual_proofs\":[[{\"challenge\":\"")),
                ballot(
                        "broken individual proof, signed",
                        2,
                        BallotDefect.WRONG_INDIVIDUAL_PROOF,
                        b -> sign(SAMPLE, 1, bumpScalar(b, "individual_proofs\":[[{\"challenge\":\""))),
                ballot(
                        "broken response, signed",
                        2,
                        BallotDefect.WRONG_INDIVIDUAL_PROOF,
                        b -> sign(SAMPLE, 1, bumpScalar(b, "\"response\":\""))),
                ballot(
                        "broken overall proof, signed",
                        3,
                        BallotDefect.WRONG_OVERALL_PROOF,
                        b -> sign(SAMPLE, 2, bumpScalar(b, "overall_proof\":[{\"challenge\":\""))),
                ballot(
                        "broken blank proof, signed",
                        3,
                        BallotDefect.WRONG_BLANK_PROOF,
                        b -> sign(SAMPLE, 2, bumpScalar(b, "blank_proof\":[{\"challenge\":\""))),
                ballot(
                        "broken signature",
                        2,
                        BallotDefect.WRONG_SIGNATURE,
                        b -> bumpScalar(b, "\"proof\":{\"challenge\":\"")),
                ballot("signature of another voter", 2, BallotDefect.WRONG_SIGNATURE, b -> sign(SAMPLE, 0, b)),
                ballot(
                        "swapped ciphertexts, signed",
                        4,
                        BallotDefect.WRONG_INDIVIDUAL_PROOF,
                        b -> sign(SAMPLE, 1, swapChoices(b))),
                ballot("foreign ballot", 2, BallotDefect.WRONG_ELECTION, b -> foreign),
                ballot("wrong election hash", 2, BallotDefect.WRONG_ELECTION_HASH, b -> otherHash),
                ballot("unlisted credential", 2, BallotDefect.UNLISTED_CREDENTIAL, b -> stranger),
                ballot("white space", 2, BallotDefect.NOT_CANONICAL, b -> b.replace(",\"answers\":", ", \"answers\":")),
                ballot("line end", 2, BallotDefect.NOT_CANONICAL, b -> b + "\n"),
                ballot(
                        "unknown field",
                        2,
                        BallotDefect.NOT_CANONICAL,
                        b -> b.replace(",\"answers\":", ",\"weight\":\"1\",\"answers\":")),
                ballot(
                        "duplicate field",
                        2,
                        BallotDefect.NOT_CANONICAL,
                        b -> b.replaceFirst("\\{\"alpha\":(\"[0-9a-f]{64}\")", "{\"alpha\":$1,\"alpha\":$1")),
                ballot(
                        "field order",
                        2,
                        BallotDefect.NOT_CANONICAL,
                        b -> b.replaceFirst(
                                "\"alpha\":(\"[0-9a-f]{64}\"),\"beta\":(\"[0-9a-f]{64}\")",
                                "\"beta\":$2,\"alpha\":$1")),
                ballot("upper case element", 2, BallotDefect.NOT_CANONICAL, b -> upperFirst(b, "\"alpha\":\"")),
                ballot(
                        "leading zero in a scalar",
                        2,
                        BallotDefect.INVALID_SCALAR,
                        b -> b.replaceFirst("\"challenge\":\"", "\"challenge\":\"0")),
                ballot(
                        "scalar not below the order",
                        2,
                        BallotDefect.INVALID_SCALAR,
                        b -> setScalar(b, "individual_proofs\":[[{\"challenge\":\"", v -> v.add(Scalar.ORDER))),
                ballot(
                        "response not below the order, signed",
                        2,
                        BallotDefect.INVALID_SCALAR,
                        b -> sign(SAMPLE, 1, setScalar(b, "\"response\":\"", v -> v.add(Scalar.ORDER)))),
                ballot(
                        "response of the signature not below the order",
                        2,
                        BallotDefect.INVALID_SCALAR,
                        b -> b.replaceFirst("\"response\":\"\\d+\"}}}$", "\"response\":\"" + Scalar.ORDER + "\"}}}")),
                ballot(
                        "identity as credential",
                        2,
                        BallotDefect.UNLISTED_CREDENTIAL,
                        b -> setElement(
                                b, "\"credential\":\"", GroupElement.identity().encode())),
                ballot(
                        "point of small order",
                        2,
                        BallotDefect.INVALID_ELEMENT,
                        b -> setElement(b, "\"beta\":\"", SMALL_ORDER)),
                ballot(
                        "not a point",
                        2,
                        BallotDefect.INVALID_ELEMENT,
                        b -> setElement(b, "\"alpha\":\"", "00".repeat(31) + "02")),
                ballot(
                        "non-canonical point",
                        2,
                        BallotDefect.INVALID_ELEMENT,
                        b -> setElement(b, "\"alpha\":\"", "7f" + "ff".repeat(30) + "ee")),
                ballot(
                        "identity",
                        2,
                        BallotDefect.INVALID_ELEMENT,
                        b -> setElement(
                                b, "\"alpha\":\"", GroupElement.identity().encode())),
                ballot(
                        "answer missing",
                        2,
                        BallotDefect.WRONG_SHAPE,
                        b -> b.replaceFirst(",\\{\"choices\":(?!.*\\{\"choices\":).*(\\],\"signature\")", "$1")),
                ballot("empty object", 2, BallotDefect.NOT_CANONICAL, b -> "{}"));
    }

    @ParameterizedTest
    @MethodSource("ballotDamages")
    void namesTheEventAndTheReason(Damage damage, @TempDir Path folder) throws Exception {
        damage.assertFound(RECORD, folder);
    }

    @Test
    void theOldestOfSeveralDefectsIsNamed(@TempDir Path folder) throws Exception {
        RecordDraft record = RECORD.copy();
        record.set(
                2,
                SampleElection.ballot(bumpScalar(text(BALLOTS.get(1).bytes()), "\"response\":\"")
                        .getBytes(StandardCharsets.UTF_8)));
        record.damage(4, e -> new Event(e.parent(), 99, e.type(), e.payload()));

        Finding finding = Damage.verify(record.write(), folder).finding().orElseThrow();

        assertThat(finding.height()).isEqualTo(2);
    }
}
