package org.dauys.protocol.audit;

import static org.dauys.protocol.audit.SetupVerifier.malformedAs;
import static org.dauys.protocol.audit.SetupVerifier.require;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dauys.protocol.tally.ElectionResult;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.OwnedPartialDecryption;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.tally.SizedEncryptedTally;
import org.dauys.protocol.tally.TallyAccumulator;
import org.dauys.protocol.trustee.TrusteePublicKey;

/** What comes after the ballots: encrypted tally, partial decryptions, result (§4.18, §4.20, §4.21). */
final class TallyVerifier {
    private final RecordContents.Setup setup;
    private final SizedEncryptedTally sized;
    private final EncryptedTally tally;
    private final Map<Integer, PartialDecryption> decryptions = new TreeMap<>();
    private Optional<ElectionResult> result = Optional.empty();

    TallyVerifier(RecordContents.Setup setup, TallyAccumulator sum, byte[] payload, PendingObjects objects) {
        this.setup = setup;
        this.sized = malformedAs(
                RecordDefect.WRONG_ENCRYPTED_TALLY, "sized encrypted tally", () -> SizedEncryptedTally.parse(payload));
        this.tally = malformedAs(
                RecordDefect.WRONG_ENCRYPTED_TALLY,
                "encrypted tally",
                () -> EncryptedTally.parse(objects.take(sized.encryptedTally())));
        require(
                sized.numTallied() == sum.size() && sized.totalWeight() == sum.size(),
                RecordDefect.WRONG_ENCRYPTED_TALLY,
                "states " + sized.numTallied() + " ballots of weight " + sized.totalWeight() + ", but " + sum.size()
                        + " count");
        require(
                sized.encryptedTally().equals(sum.encryptedTally().hash()),
                RecordDefect.WRONG_ENCRYPTED_TALLY,
                "not the sum of the last ballots");
    }

    void decryption(byte[] payload, PendingObjects objects) {
        OwnedPartialDecryption owned = malformedAs(
                RecordDefect.WRONG_PARTIAL_DECRYPTION,
                "owned partial decryption",
                () -> OwnedPartialDecryption.parse(payload));
        TrusteePublicKey trustee = setup.trustees()
                .owner(owned.owner())
                .orElseThrow(
                        () -> new DefectException(RecordDefect.WRONG_TRUSTEE, "there is no trustee " + owned.owner()));
        require(
                !decryptions.containsKey(owned.owner()),
                RecordDefect.WRONG_TRUSTEE,
                "trustee " + owned.owner() + " has already decrypted");
        PartialDecryption decryption = malformedAs(
                RecordDefect.WRONG_PARTIAL_DECRYPTION,
                "partial decryption of trustee " + owned.owner(),
                () -> PartialDecryption.parse(objects.take(owned.payload())));
        require(
                decryption.check(setup.electionHash(), tally, trustee),
                RecordDefect.WRONG_PARTIAL_DECRYPTION,
                "the decryption proofs of trustee " + owned.owner() + " do not hold");
        decryptions.put(owned.owner(), decryption);
    }

    void result(byte[] payload) {
        require(
                decryptions.size() == setup.trustees().size(),
                RecordDefect.MISSING_PARTIAL_DECRYPTION,
                "only " + decryptions.size() + " of " + setup.trustees().size() + " trustees have decrypted");
        ElectionResult stated = malformedAs(RecordDefect.WRONG_RESULT, "result", () -> ElectionResult.parse(payload));
        require(
                stated.fits(setup.election())
                        && stated.result().stream()
                                .allMatch(counts -> counts.stream().allMatch(count -> count <= sized.numTallied()))
                        && stated.check(setup.trustees(), tally, decryptions),
                RecordDefect.WRONG_RESULT,
                "not what the partial decryptions give");
        result = Optional.of(stated);
    }

    SizedEncryptedTally sized() {
        return sized;
    }

    EncryptedTally encryptedTally() {
        return tally;
    }

    Map<Integer, PartialDecryption> decryptions() {
        return decryptions;
    }

    Optional<ElectionResult> result() {
        return result;
    }
}
