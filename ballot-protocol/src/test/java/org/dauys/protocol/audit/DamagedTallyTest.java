package org.dauys.protocol.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.audit.RecordDraft.Step;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.proof.Proof;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.tally.SizedEncryptedTally;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Row 6a of the interoperability table, from the encrypted tally on; heights as in {@link DamagedRecordTest}. */
class DamagedTallyTest {
    static final SampleElection SAMPLE = new SampleElection();
    private static final List<Ballot> BALLOTS = SAMPLE.ballots();
    static final RecordDraft RECORD = SAMPLE.record(BALLOTS);

    private static Damage damage(String name, int height, RecordDefect reason, UnaryOperator<RecordDraft> how) {
        return new Damage(name, how, height, reason, Optional.empty());
    }

    static Stream<Damage> tallyDamages() {
        return Stream.of(
                damage(
                        "wrong encrypted tally",
                        7,
                        RecordDefect.WRONG_ENCRYPTED_TALLY,
                        r -> r.set(7, SampleElection.tally(doubled(tally(r)), 4))),
                damage(
                        "superseded ballot counted",
                        7,
                        RecordDefect.WRONG_ENCRYPTED_TALLY,
                        r -> r.set(7, SampleElection.tally(tally(SAMPLE.record(without(BALLOTS, 3))), 4))),
                damage(
                        "wrong number of ballots",
                        7,
                        RecordDefect.WRONG_ENCRYPTED_TALLY,
                        r -> r.set(7, SampleElection.tally(tally(r), 5))),
                damage(
                        "wrong weight",
                        7,
                        RecordDefect.WRONG_ENCRYPTED_TALLY,
                        r -> r.set(
                                7,
                                Step.of(
                                        EventType.ENCRYPTED_TALLY,
                                        tally(r).canonicalBytes(),
                                        new SizedEncryptedTally(4, 5, tally(r).hash()).canonicalBytes()))),
                damage(
                        "wrong factor",
                        8,
                        RecordDefect.WRONG_PARTIAL_DECRYPTION,
                        r -> r.set(8, decryption(1, r, DamagedTallyTest::wrongFactor))),
                damage(
                        "wrong decryption proof",
                        9,
                        RecordDefect.WRONG_PARTIAL_DECRYPTION,
                        r -> r.set(9, decryption(2, r, DamagedTallyTest::wrongDecryptionProof))),
                damage(
                        "factor of another shape",
                        9,
                        RecordDefect.WRONG_PARTIAL_DECRYPTION,
                        r -> r.set(
                                9,
                                decryption(
                                        2,
                                        r,
                                        d -> new PartialDecryption(
                                                d.factors().subList(1, 3),
                                                d.proofs().subList(1, 3))))),
                damage(
                        "decryption of the wrong owner",
                        8,
                        RecordDefect.WRONG_PARTIAL_DECRYPTION,
                        r -> r.set(8, decryption(2, r.steps().get(8)))),
                damage(
                        "unknown owner",
                        9,
                        RecordDefect.WRONG_TRUSTEE,
                        r -> r.set(9, decryption(3, r.steps().get(9)))),
                damage(
                        "owner zero",
                        9,
                        RecordDefect.WRONG_TRUSTEE,
                        r -> r.set(9, decryption(0, r.steps().get(9)))),
                damage(
                        "one trustee twice",
                        9,
                        RecordDefect.WRONG_TRUSTEE,
                        r -> r.set(9, decryption(1, r.steps().get(9)))),
                damage(
                        "wrong result",
                        10,
                        RecordDefect.WRONG_RESULT,
                        r -> r.set(
                                10,
                                Step.of(
                                        EventType.RESULT,
                                        replace(r.steps().get(10).objects().get(0), "[[2,", "[[3,")))),
                damage(
                        "result in another shape",
                        10,
                        RecordDefect.WRONG_RESULT,
                        r -> r.set(
                                10, Step.of(EventType.RESULT, "{\"result\":[[2]]}".getBytes(StandardCharsets.UTF_8)))),
                damage(
                        "result with a space",
                        10,
                        RecordDefect.WRONG_RESULT,
                        r -> r.set(
                                10,
                                Step.of(
                                        EventType.RESULT,
                                        replace(r.steps().get(10).objects().get(0), ",", ", ")))));
    }

    @ParameterizedTest
    @MethodSource("tallyDamages")
    void namesTheEventAndTheReason(Damage damage, @TempDir Path folder) throws Exception {
        damage.assertFound(RECORD, folder);
    }

    private static EncryptedTally tally(RecordDraft record) {
        return record.steps().stream()
                .filter(step -> step.type() == EventType.ENCRYPTED_TALLY)
                .map(step -> EncryptedTally.parse(step.objects().get(0)))
                .findFirst()
                .orElseThrow();
    }

    private static EncryptedTally doubled(EncryptedTally tally) {
        return new EncryptedTally(tally.ciphertexts().stream()
                .map(question -> question.stream().map(each -> each.plus(each)).toList())
                .toList());
    }

    private static Step decryption(int owner, RecordDraft record, UnaryOperator<PartialDecryption> change) {
        byte[] original = record.steps().get(7 + owner).objects().get(0);
        return SampleElection.decryption(
                owner, change.apply(PartialDecryption.parse(original)).canonicalBytes());
    }

    private static Step decryption(int owner, Step original) {
        return SampleElection.decryption(owner, original.objects().get(0));
    }

    private static PartialDecryption wrongFactor(PartialDecryption decryption) {
        List<List<GroupElement>> factors = new ArrayList<>(decryption.factors());
        List<GroupElement> last = new ArrayList<>(factors.get(2));
        last.set(0, last.get(0).plus(GroupElement.generator()));
        factors.set(2, last);
        return new PartialDecryption(factors, decryption.proofs());
    }

    private static PartialDecryption wrongDecryptionProof(PartialDecryption decryption) {
        List<List<Proof>> proofs = new ArrayList<>(decryption.proofs());
        List<Proof> first = new ArrayList<>(proofs.get(0));
        Collections.swap(first, 0, 1);
        proofs.set(0, first);
        return new PartialDecryption(decryption.factors(), proofs);
    }

    private static List<Ballot> without(List<Ballot> ballots, int index) {
        List<Ballot> rest = new ArrayList<>(ballots);
        rest.remove(index);
        return rest;
    }

    private static byte[] replace(byte[] bytes, String from, String to) {
        return BallotEdits.text(bytes).replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
