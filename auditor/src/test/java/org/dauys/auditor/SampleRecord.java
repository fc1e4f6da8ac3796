package org.dauys.auditor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dauys.protocol.archive.ArchiveHeader;
import org.dauys.protocol.archive.BelArchiveWriter;
import org.dauys.protocol.archive.EventChain;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.ballot.BallotMaker;
import org.dauys.protocol.ballot.Choices;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.protocol.election.Question;
import org.dauys.protocol.election.SetupData;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.OwnedPartialDecryption;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.tally.SizedEncryptedTally;
import org.dauys.protocol.tally.TallyAccumulator;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.Trustees;

/** A small election whose secrets the test knows, under the uuid of {@link PublishedRecord}; its archive as it grows. */
final class SampleRecord {

    static final byte[] BALLOT_PAPER = "{\"contests\":[]}".getBytes(StandardCharsets.UTF_8);

    final SecureRandom random = new SecureRandom();
    final List<TrusteeKeyPair> keys = List.of(TrusteeKeyPair.generate(random), TrusteeKeyPair.generate(random));
    final Trustees trustees =
            new Trustees(keys.stream().map(key -> key.prove(random)).toList());
    final Election election = new Election(
            Election.ballotPaperCommitment(Sha256.of(BALLOT_PAPER)),
            "Primary",
            Election.GROUP,
            trustees.combinedPublicKey(),
            List.of(new Question(List.of("a", "b"), false, 0, 1, "?")),
            ElectionUuid.parse(PublishedRecord.UUID),
            Optional.empty(),
            Optional.empty());
    final List<PrivateCredential> secrets;
    final List<Ballot> ballots;

    private final PublicCredentials credentials;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private EventChain chain = EventChain.empty();
    private BelArchiveWriter writer;

    /** An election of so many voters, who have all made a ballot. */
    SampleRecord(int voters) {
        secrets = IntStream.range(0, voters)
                .mapToObj(i -> PrivateCredential.generate(random))
                .toList();
        credentials = PublicCredentials.of(secrets.stream()
                .map(secret -> secret.publicCredential(election.uuid()))
                .toList());
        BallotMaker maker = new BallotMaker(election);
        ballots = secrets.stream()
                .map(secret -> maker.make(secret, List.of(Choices.select(2, 0)), random))
                .toList();
        begin();
    }

    /** Starts the archive anew. */
    SampleRecord begin() {
        try {
            out.reset();
            chain = EventChain.empty();
            writer = BelArchiveWriter.begin(out, new ArchiveHeader(1_790_000_000L));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] archive() {
        return out.toByteArray();
    }

    /** Setup, so many of the ballots, end and encrypted tally. */
    EncryptedTally close(int count) {
        byte[] electionBytes = election.canonicalBytes();
        byte[] trusteeBytes = trustees.canonicalBytes();
        byte[] credentialBytes = credentials.canonicalBytes();
        append(
                EventType.SETUP,
                electionBytes,
                trusteeBytes,
                credentialBytes,
                new SetupData(Sha256.of(electionBytes), Sha256.of(trusteeBytes), Sha256.of(credentialBytes))
                        .canonicalBytes());
        TallyAccumulator sum = new TallyAccumulator(election);
        for (Ballot ballot : ballots.subList(0, count)) {
            append(EventType.BALLOT, ballot.bytes());
            sum.add(ballot);
        }
        append(EventType.END_BALLOTS);
        EncryptedTally tally = sum.encryptedTally();
        append(
                EventType.ENCRYPTED_TALLY,
                tally.canonicalBytes(),
                new SizedEncryptedTally(count, count, tally.hash()).canonicalBytes());
        return tally;
    }

    /** The partial decryption of one trustee. */
    PartialDecryption decrypt(EncryptedTally tally, int owner) {
        PartialDecryption decryption = PartialDecryption.make(election.hash(), tally, keys.get(owner - 1), random);
        append(
                EventType.PARTIAL_DECRYPTION,
                decryption.canonicalBytes(),
                new OwnedPartialDecryption(owner, decryption.hash()).canonicalBytes());
        return decryption;
    }

    private void append(EventType type, byte[]... objects) {
        try {
            Optional<Sha256> payload = Optional.empty();
            for (byte[] object : objects) {
                payload = Optional.of(writer.data(object));
            }
            writer.event(chain.append(type, payload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
