package org.dauys.system.damage;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.system.damage.DraftRecord.Step;

/**
 * Row 6 (b): records of the open election that are valid in themselves, but not what was published before. Height 3 is the
 * only ballot of its voter.
 */
final class RewrittenHistories {

    private static final int BALLOT = 3;

    private RewrittenHistories() {}

    /**
     * A history that was rewritten.
     *
     * @param damage how, and what is said against an earlier copy
     * @param breaksReceipt whether the receipt of the ballot at height 3 shows it too
     */
    record Rewritten(Damage damage, boolean breaksReceipt) {

        @Override
        public String toString() {
            return damage.name();
        }
    }

    static Stream<Rewritten> all(CountedElection counted) {
        PrivateCredential voter = counted.voters().get(BALLOT - 1);
        return Stream.of(
                new Rewritten(
                        new Damage("dropped ballot", record -> record.without(BALLOT), "event 3: CHANGED_SINCE"), true),
                new Rewritten(
                        new Damage("dropped last ballot", record -> record.without(5), "event 5: ROLLED_BACK"), false),
                new Rewritten(
                        new Damage(
                                "reordered ballots",
                                record -> record.move(BALLOT, BALLOT + 1),
                                "event 3: CHANGED_SINCE"),
                        false),
                new Rewritten(
                        new Damage(
                                "replaced ballot",
                                record ->
                                        record.set(BALLOT, Step.of(EventType.BALLOT, List.of(another(counted, voter)))),
                                "event 3: CHANGED_SINCE"),
                        true),
                new Rewritten(
                        new Damage("rolled-back board", record -> record.until(BALLOT - 1), "event 3: ROLLED_BACK"),
                        true));
    }

    private static byte[] another(CountedElection counted, PrivateCredential voter) {
        var device = counted.election().device();
        return device.maker()
                .make(
                        voter,
                        counted.election().marks(99).choices(counted.election().questions()),
                        new SecureRandom())
                .bytes();
    }
}
