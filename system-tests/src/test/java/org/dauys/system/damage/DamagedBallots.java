package org.dauys.system.damage;

import static org.dauys.system.damage.BallotText.bumpScalar;
import static org.dauys.system.damage.BallotText.setElement;
import static org.dauys.system.damage.BallotText.sign;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.ballot.BallotMaker;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.group.GroupElement;
import org.dauys.system.damage.DraftRecord.Step;

/** Row 6 (a), ballots. The damaged ballot stands at height 2; where that helps, its voter signs it again. */
final class DamagedBallots {

    /** A point of order eight, in the encoding of this protocol. */
    private static final String SMALL_ORDER = "7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7";

    private static final int HEIGHT = 2;

    private final Election election;
    private final PrivateCredential voter;
    private final SecureRandom random = new SecureRandom();

    DamagedBallots(CountedElection counted) {
        this.election = counted.election().device().election();
        this.voter = counted.voters().get(HEIGHT - 1);
    }

    Stream<Damage> all(CountedElection counted) {
        var choices = counted.election().marks(1).choices(election.questions());
        Election another = copy("another description", election.uuid());
        Election foreign = copy(election.description(), ElectionUuid.random(random));
        return Stream.of(
                ballot(
                        "broken proof of a choice",
                        "WRONG_INDIVIDUAL_PROOF",
                        text -> sign(bumpScalar(text, "individual_proofs\":[[{\"challenge\":\""), voter)),
                ballot(
                        "broken proof of the sum",
                        "WRONG_BLANK_PROOF|WRONG_OVERALL_PROOF",
                        text -> sign(bumpScalar(text, "overall_proof\":[{\"challenge\":\""), voter)),
                ballot("broken signature", "WRONG_SIGNATURE", text -> bumpScalar(text, "\"proof\":{\"challenge\":\"")),
                ballot(
                        "signature of another voter",
                        "WRONG_SIGNATURE",
                        text -> sign(text, counted.voters().get(0))),
                ballot(
                        "swapped ciphertexts",
                        "WRONG_INDIVIDUAL_PROOF",
                        text -> sign(BallotText.swapCiphertexts(text), voter)),
                ballot("ballot of another election", "WRONG_ELECTION", text -> made(foreign, voter, choices)),
                ballot(
                        "unlisted credential",
                        "UNLISTED_CREDENTIAL",
                        text -> made(election, PrivateCredential.generate(random), choices)),
                ballot("wrong election hash", "WRONG_ELECTION_HASH", text -> made(another, voter, choices)),
                ballot("white space", "NOT_CANONICAL", text -> text.replace(",\"answers\":", ", \"answers\":")),
                ballot(
                        "field order",
                        "NOT_CANONICAL",
                        text -> text.replaceFirst(
                                "\"alpha\":(\"[0-9a-f]{64}\"),\"beta\":(\"[0-9a-f]{64}\")",
                                "\"beta\":$2,\"alpha\":$1")),
                ballot("point of small order", "INVALID_ELEMENT", text -> setElement(text, "\"beta\":\"", SMALL_ORDER)),
                ballot(
                        "identity",
                        "INVALID_ELEMENT",
                        text -> setElement(
                                text, "\"alpha\":\"", GroupElement.identity().encode())));
    }

    private Election copy(String description, ElectionUuid uuid) {
        return new Election(
                description,
                election.name(),
                Election.GROUP,
                election.publicKey(),
                election.questions(),
                uuid,
                Optional.empty(),
                Optional.empty());
    }

    private String made(Election of, PrivateCredential by, List<org.dauys.protocol.ballot.Choices> choices) {
        return BallotText.of(BallotMaker.make(of, by, choices, random).bytes());
    }

    private static Damage ballot(String name, String defect, UnaryOperator<String> how) {
        return new Damage(
                name,
                record -> record.set(
                        HEIGHT,
                        Step.of(
                                EventType.BALLOT,
                                List.of(BallotText.bytes(how.apply(
                                        BallotText.of(record.step(HEIGHT).object(0))))))),
                "event " + HEIGHT + ": INVALID_BALLOT \\((" + defect + ")\\)");
    }
}
