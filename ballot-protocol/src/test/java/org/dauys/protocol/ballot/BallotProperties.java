package org.dauys.protocol.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dauys.protocol.audit.SampleElection;
import org.dauys.protocol.json.MalformedMessageException;

class BallotProperties {
    private static final SampleElection SAMPLE = new SampleElection();
    private static final BallotChecker CHECKER = new BallotChecker(SAMPLE.election, SAMPLE.credentials);
    private static final byte[] BALLOT =
            SAMPLE.vote(0, SampleElection.choices(0, 1, 1)).bytes();

    @Property(tries = 25)
    void everyAllowedVoteMakesABallotThatPassesAndSerialisesToItsBytes(
            @ForAll @IntRange(max = 2) int first,
            @ForAll @IntRange(min = -1, max = 1) int second,
            @ForAll @IntRange(max = 1) int third) {
        Ballot ballot = SAMPLE.vote(1, SampleElection.choices(first, second, third));

        assertThat(CHECKER.check(ballot.bytes())).isEqualTo(new BallotCheck.Valid(ballot));
        assertThat(Ballot.parse(ballot.bytes()).reserialise()).isEqualTo(ballot.bytes());
    }

    @Property(tries = 400)
    void aBallotWithAnyByteChangedIsRefused(@ForAll int position, @ForAll byte value) {
        byte[] changed = BALLOT.clone();
        int at = Math.floorMod(position, changed.length);
        changed[at] = value == changed[at] ? (byte) (value ^ 1) : value;

        assertThat(CHECKER.check(changed).isValid()).isFalse();
    }

    @Property(tries = 200)
    void whateverParsesSerialisesToTheSameBytes(@ForAll int position, @ForAll @IntRange(min = 0x20, max = 0x7e) int c) {
        byte[] changed = BALLOT.clone();
        changed[Math.floorMod(position, changed.length)] = (byte) c;
        try {
            assertThat(Ballot.parse(changed).reserialise()).isEqualTo(changed);
        } catch (MalformedMessageException e) {
            assertThat(e).hasMessageNotContaining(SAMPLE.voters.get(0).toDisplayString());
        }
    }

    @Property(tries = 100)
    void aBallotCutOffOrExtendedIsRefused(@ForAll int length) {
        int cut = Math.floorMod(length, 2 * BALLOT.length);
        byte[] changed = Arrays.copyOf(BALLOT, cut == BALLOT.length ? cut + 1 : cut);

        assertThat(CHECKER.check(changed)).isInstanceOf(BallotCheck.Invalid.class);
    }
}
