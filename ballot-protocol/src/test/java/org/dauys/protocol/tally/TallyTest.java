package org.dauys.protocol.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dauys.protocol.audit.SampleElection;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.elgamal.Ciphertext;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.proof.Proof;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
    private final SampleElection sample = new SampleElection();

    @Test
    void subtractingASupersededBallotLeavesTheSumOfTheOthers() {
        List<Ballot> ballots = sample.ballots();
        TallyAccumulator withRevote = new TallyAccumulator(sample.election);
        TallyAccumulator plain = new TallyAccumulator(sample.election);
        ballots.forEach(withRevote::add);
        withRevote.subtract(ballots.get(1));
        for (int i : new int[] {3, 0, 4, 2}) {
            plain.add(ballots.get(i));
        }

        assertThat(withRevote.sizedEncryptedTally()).isEqualTo(plain.sizedEncryptedTally());
        assertThat(withRevote.encryptedTally().canonicalBytes())
                .isEqualTo(plain.encryptedTally().canonicalBytes());
    }

    @Test
    void aStoredSumIsContinued() {
        List<Ballot> ballots = sample.ballots();
        TallyAccumulator whole = new TallyAccumulator(sample.election);
        ballots.forEach(whole::add);
        TallyAccumulator half = new TallyAccumulator(sample.election);
        ballots.subList(0, 2).forEach(half::add);
        EncryptedTally stored = EncryptedTally.parse(half.encryptedTally().canonicalBytes());
        TallyAccumulator resumed = TallyAccumulator.resume(sample.election, stored, half.size());
        ballots.subList(2, 5).forEach(resumed::add);

        assertThat(resumed.sizedEncryptedTally()).isEqualTo(whole.sizedEncryptedTally());
    }

    @Test
    void takingEveryBallotOutLeavesIdentities() {
        Ballot ballot = sample.ballots().get(0);
        TallyAccumulator sum = new TallyAccumulator(sample.election);
        sum.add(ballot);
        sum.subtract(ballot);

        assertThat(sum.encryptedTally()).isEqualTo(new TallyAccumulator(sample.election).encryptedTally());
        assertThat(sum.encryptedTally().ciphertexts().get(0)).containsOnly(Ciphertext.IDENTITY);
        assertThat(EncryptedTally.parse(sum.encryptedTally().canonicalBytes())).isEqualTo(sum.encryptedTally());
    }

    @Test
    void aBallotOfAnotherShapeIsNotCounted() {
        Ballot ballot = sample.ballots().get(0);
        Election narrow = new Election(
                "",
                "",
                sample.election.group(),
                sample.election.publicKey(),
                sample.election.questions().subList(0, 1),
                sample.election.uuid(),
                sample.election.administrator(),
                sample.election.credentialAuthority());
        TallyAccumulator narrowSum = new TallyAccumulator(narrow);
        assertThatThrownBy(() -> narrowSum.add(ballot)).isInstanceOf(IllegalArgumentException.class);
        assertThat(narrowSum.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 999, 1000, 1001, 65_537, 999_999, 1_000_000})
    void discreteLogarithmsUpToAMillionAreFound(int value) {
        DiscreteLog log = new DiscreteLog(ElectionResult.MAX_COUNT);

        assertThat(log.of(GroupElement.generator().timesVartime(Scalar.of(value))))
                .hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 64, 5000})
    void logarithmsBeyondTheBoundAreNotFound(int max) {
        DiscreteLog log = new DiscreteLog(max);

        assertThat(log.of(GroupElement.generator().timesVartime(Scalar.of(max))))
                .hasValue(max);
        assertThat(log.of(GroupElement.generator().timesVartime(Scalar.of(max + 1L))))
                .isEmpty();
        assertThat(log.of(GroupElement.generator().negate())).isEmpty();
    }

    @Test
    void aFactorChosenAfterItsChallengePassesVersionOneButNotTheBindingProof() {
        EncryptedTally tally = tally();
        TrusteeKeyPair trustee = sample.keys.get(0);
        PartialDecryption honest = PartialDecryption.make(sample.election.hash(), tally, trustee, sample.random);
        PartialDecryption forged = forge(tally, trustee, honest);

        assertThat(forged.check(sample.election.hash(), tally, sample.key(1))).isTrue();
        assertThat(forged.factors()).isNotEqualTo(honest.factors());
        BoundDecryptionProof proof =
                BoundDecryptionProof.make(sample.election.hash(), tally, forged, trustee, sample.random);
        assertThat(proof.check(sample.election.hash(), tally, forged)).isFalse();

        PartialDecryption second =
                PartialDecryption.make(sample.election.hash(), tally, sample.keys.get(1), sample.random);
        assertThatThrownBy(() -> ElectionResult.combine(sample.trustees, tally, 5, Map.of(1, forged, 2, second)))
                .isInstanceOf(UndecryptableTallyException.class)
                .hasMessageContaining("question 0, choice 0");
    }

    @Test
    void theBindingProofHoldsForItsOwnTallyDecryptionAndElectionOnly() {
        EncryptedTally tally = tally();
        TrusteeKeyPair trustee = sample.keys.get(0);
        PartialDecryption decryption = PartialDecryption.make(sample.election.hash(), tally, trustee, sample.random);
        BoundDecryptionProof proof =
                BoundDecryptionProof.make(sample.election.hash(), tally, decryption, trustee, sample.random);

        assertThat(proof.check(sample.election.hash(), tally, decryption)).isTrue();
        assertThat(BoundDecryptionProof.parse(proof.canonicalBytes())).isEqualTo(proof);
        assertThat(proof.check(new SampleElection().election.hash(), tally, decryption))
                .isFalse();
        assertThat(proof.check(sample.election.hash(), tally(), decryption)).isFalse();
        PartialDecryption again = PartialDecryption.make(sample.election.hash(), tally, trustee, sample.random);
        assertThat(proof.check(sample.election.hash(), tally, again)).isFalse();
        BoundDecryptionProof otherTrustee = new BoundDecryptionProof(
                sample.keys.get(1).publicKey(), proof.encryptedTally(), proof.partialDecryption(), proof.proof());
        assertThat(otherTrustee.check(sample.election.hash(), tally, decryption))
                .isFalse();
    }

    @Test
    void aResultNeedsEveryTrustee() {
        EncryptedTally tally = tally();
        PartialDecryption first =
                PartialDecryption.make(sample.election.hash(), tally, sample.keys.get(0), sample.random);

        assertThatThrownBy(() -> ElectionResult.combine(sample.trustees, tally, 5, Map.of(1, first)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private EncryptedTally tally() {
        TallyAccumulator sum = new TallyAccumulator(sample.election);
        sample.ballots().forEach(sum::add);
        return sum.encryptedTally();
    }

    /** A and B of the proof do not depend on the factor in its challenge, so F can be solved for afterwards. */
    private PartialDecryption forge(EncryptedTally tally, TrusteeKeyPair trustee, PartialDecryption honest) {
        GroupElement alpha = tally.ciphertexts().get(0).get(0).alpha();
        Scalar w = Scalar.random(sample.random);
        GroupElement a = GroupElement.generatorTimes(w);
        GroupElement b = alpha.times(Scalar.random(sample.random));
        Scalar c = Scalar.reduce(Sha256.of("decrypt|" + sample.election.hash().toBase64() + "|"
                        + trustee.publicKey().encode() + "|" + a.encode() + "," + b.encode())
                .toBytes());
        Scalar response = w.minus(trustee.privateKey().times(c));
        GroupElement factor = b.minus(alpha.times(response)).times(c.invert());
        List<List<GroupElement>> factors = new ArrayList<>(honest.factors());
        List<GroupElement> first = new ArrayList<>(factors.get(0));
        first.set(0, factor);
        factors.set(0, first);
        List<List<Proof>> proofs = new ArrayList<>(honest.proofs());
        List<Proof> firstProofs = new ArrayList<>(proofs.get(0));
        firstProofs.set(0, new Proof(c, response));
        proofs.set(0, firstProofs);
        return new PartialDecryption(factors, proofs);
    }
}
