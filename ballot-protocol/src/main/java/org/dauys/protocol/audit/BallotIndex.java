package org.dauys.protocol.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.digest.Sha256;

/**
 * Where the ballots of a verified record stand: for a voter who looks for a tracker, or for somebody who did not vote
 * and wants to see that nothing was cast with their credential. Two digests per ballot; not thread-safe.
 */
public final class BallotIndex {
    private final Map<Sha256, Integer> heights = new HashMap<>();
    private final Map<Sha256, Sha256> lastByCredential = new HashMap<>();

    BallotIndex() {}

    /** Height of the ballot with this tracker; its proofs may still be under way until the verifier is settled. */
    public OptionalInt heightOf(Tracker tracker) {
        Integer height = heights.get(tracker.digest());
        return height == null ? OptionalInt.empty() : OptionalInt.of(height);
    }

    /** The last ballot of this credential: the one that counts. */
    public Optional<Tracker> lastOf(PublicCredential credential) {
        return Optional.ofNullable(lastByCredential.get(key(credential))).map(Tracker::new);
    }

    void place(Sha256 tracker, int height) {
        heights.put(tracker, height);
    }

    /** Makes this the last ballot of its credential; the one before it is returned. */
    Optional<Tracker> supersede(Ballot ballot) {
        Sha256 tracker = ballot.tracker().digest();
        return Optional.ofNullable(lastByCredential.put(key(ballot.credential()), tracker))
                .map(Tracker::new);
    }

    private static Sha256 key(PublicCredential credential) {
        return Sha256.parseHex(credential.hex());
    }
}
