package org.dauys.system.damage;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.SetupData;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;
import org.dauys.protocol.proof.Proof;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.OwnedPartialDecryption;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.tally.SizedEncryptedTally;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.TrusteePublicKey;
import org.dauys.protocol.trustee.Trustees;
import org.dauys.system.damage.DraftRecord.Step;

/** Row 6 (a), everything but the content of ballots. */
final class DamagedRecords {

    private static final int BALLOT = 3;
    private static final int LAST_BALLOT = 5;
    private static final int END = 6;
    private static final int TALLY = 7;
    private static final int DECRYPTION = 8;
    private static final int RESULT = 11;

    private final SecureRandom random = new SecureRandom();

    Stream<Damage> all() {
        return Stream.of(setUp(), chain(), count()).flatMap(each -> each);
    }

    private Stream<Damage> setUp() {
        return Stream.of(
                damage(
                        "list with a credential twice",
                        0,
                        "WRONG_CREDENTIAL_LIST",
                        record -> credentials(record, list -> {
                            String one = list.get(0).hex();
                            return "[\"" + one + "\",\"" + one + "\"]";
                        })),
                damage(
                        "list of other credentials",
                        1,
                        "INVALID_BALLOT \\(UNLISTED_CREDENTIAL\\)",
                        // A new one: any credential of the real list may be that of the first ballot.
                        record -> credentials(
                                record,
                                list -> "[\""
                                        + GroupElement.generatorTimes(Scalar.random(random))
                                                .encode() + "\"]")),
                damage(
                        "trustee without proof of possession",
                        0,
                        "WRONG_TRUSTEE_KEY",
                        record -> trustees(record, keys -> {
                            TrusteePublicKey first = keys.get(0);
                            Proof pok = new Proof(
                                    first.pok().challenge(),
                                    first.pok().response().plus(Scalar.ONE));
                            return with(keys, 0, new TrusteePublicKey(pok, first.publicKey(), first.name()));
                        })),
                damage(
                        "another trustee",
                        0,
                        "WRONG_ELECTION_KEY",
                        record -> trustees(
                                record,
                                keys -> with(
                                        keys, 1, TrusteeKeyPair.generate(random).prove(random)))));
    }

    private Stream<Damage> chain() {
        return Stream.of(
                damage(
                        "repeated tracker",
                        LAST_BALLOT,
                        "REPEATED_TRACKER",
                        record -> record.set(LAST_BALLOT, record.step(1))),
                damage(
                        "broken parent hash",
                        BALLOT,
                        "WRONG_PARENT",
                        record -> event(
                                record,
                                event -> new Event(
                                        Optional.of(Sha256.of("x")), event.height(), event.type(), event.payload()))),
                damage(
                        "wrong height",
                        BALLOT,
                        "WRONG_HEIGHT",
                        record -> event(
                                record,
                                event -> new Event(event.parent(), event.height() + 1, event.type(), event.payload()))),
                damage(
                        "wrong object name",
                        BALLOT,
                        "WRONG_OBJECT_NAME",
                        record -> record.set(BALLOT, record.step(BALLOT).underAnotherName())),
                damage("ballot after the end", END, "BALLOT_AFTER_END", record -> record.move(LAST_BALLOT, END)),
                damage("missing ballot", END, "WRONG_ENCRYPTED_TALLY", record -> record.without(1)),
                damage("missing end of ballots", END, "WRONG_ORDER", record -> record.without(END)),
                damage(
                        "missing decryption",
                        RESULT - 1,
                        "MISSING_PARTIAL_DECRYPTION",
                        record -> record.without(RESULT - 1)),
                damage("missing set-up", 0, "WRONG_ORDER", record -> record.without(0)));
    }

    private static Stream<Damage> count() {
        return Stream.of(
                damage("wrong encrypted tally", TALLY, "WRONG_ENCRYPTED_TALLY", record -> {
                    EncryptedTally sum = EncryptedTally.parse(record.step(TALLY).object(0));
                    EncryptedTally doubled = new EncryptedTally(sum.ciphertexts().stream()
                            .map(question -> question.stream()
                                    .map(each -> each.plus(each))
                                    .toList())
                            .toList());
                    return record.set(
                            TALLY,
                            Step.of(
                                    EventType.ENCRYPTED_TALLY,
                                    List.of(
                                            doubled.canonicalBytes(),
                                            new SizedEncryptedTally(4, 4, doubled.hash()).canonicalBytes())));
                }),
                damage(
                        "wrong factor",
                        DECRYPTION,
                        "WRONG_PARTIAL_DECRYPTION",
                        record -> decryption(
                                record,
                                decryption -> new PartialDecryption(
                                        first(decryption.factors(), each -> each.plus(GroupElement.generator())),
                                        decryption.proofs()))),
                damage(
                        "wrong decryption proof",
                        DECRYPTION,
                        "WRONG_PARTIAL_DECRYPTION",
                        record -> decryption(
                                record,
                                decryption -> new PartialDecryption(
                                        decryption.factors(),
                                        first(
                                                decryption.proofs(),
                                                proof -> new Proof(
                                                        proof.challenge(),
                                                        proof.response().plus(Scalar.ONE)))))),
                damage("wrong result", RESULT, "WRONG_RESULT", record -> {
                    String result = BallotText.of(record.step(RESULT).object(0));
                    int at = result.lastIndexOf(',') + 1;
                    return record.set(
                            RESULT,
                            Step.of(
                                    EventType.RESULT,
                                    List.of(BallotText.bytes(result.substring(0, at) + "9" + result.substring(at)))));
                }));
    }

    private static DraftRecord event(DraftRecord record, UnaryOperator<Event> how) {
        return record.set(BALLOT, record.step(BALLOT).changed(how));
    }

    private static DraftRecord credentials(
            DraftRecord record, java.util.function.Function<PublicCredentials, String> how) {
        byte[] list = how.apply(PublicCredentials.parse(setUpObject(record, SetupData::credentials)))
                .getBytes(StandardCharsets.UTF_8);
        return setUp(record, setUpObject(record, SetupData::trustees), list);
    }

    private static DraftRecord trustees(DraftRecord record, UnaryOperator<List<TrusteePublicKey>> how) {
        Trustees trustees = Trustees.parse(setUpObject(record, SetupData::trustees));
        byte[] changed = new Trustees(how.apply(trustees.keys())).canonicalBytes();
        return setUp(record, changed, setUpObject(record, SetupData::credentials));
    }

    private static DraftRecord setUp(DraftRecord record, byte[] trustees, byte[] credentials) {
        byte[] election = setUpObject(record, SetupData::election);
        byte[] data = new SetupData(Sha256.of(election), Sha256.of(trustees), Sha256.of(credentials)).canonicalBytes();
        return record.set(0, Step.of(EventType.SETUP, List.of(election, trustees, credentials, data)));
    }

    private static byte[] setUpObject(DraftRecord record, java.util.function.Function<SetupData, Sha256> which) {
        List<byte[]> objects = record.step(0).objects();
        Sha256 digest = which.apply(SetupData.parse(objects.get(objects.size() - 1)));
        return objects.stream()
                .filter(object -> Sha256.of(object).equals(digest))
                .findFirst()
                .orElseThrow();
    }

    private static DraftRecord decryption(DraftRecord record, UnaryOperator<PartialDecryption> how) {
        List<byte[]> objects = record.step(DECRYPTION).objects();
        OwnedPartialDecryption owned = OwnedPartialDecryption.parse(objects.get(1));
        PartialDecryption changed = how.apply(PartialDecryption.parse(objects.get(0)));
        return record.set(
                DECRYPTION,
                Step.of(
                        EventType.PARTIAL_DECRYPTION,
                        List.of(
                                changed.canonicalBytes(),
                                new OwnedPartialDecryption(owned.owner(), changed.hash()).canonicalBytes())));
    }

    private static <T> List<List<T>> first(List<List<T>> table, UnaryOperator<T> how) {
        return with(table, 0, with(table.get(0), 0, how.apply(table.get(0).get(0))));
    }

    private static <T> List<T> with(List<T> list, int index, T value) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, value);
        return changed;
    }

    private static Damage damage(String name, int height, String reason, UnaryOperator<DraftRecord> how) {
        return new Damage(name, how, "event " + height + ": " + reason);
    }
}
