package org.dauys.tally.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.dauys.events.ballotlog.CloseMarker;
import org.dauys.events.board.LogDispositions.Disposition;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.tally.chain.ChainExtension;
import org.dauys.tally.election.ElectionRecord;

/**
 * The state of one election while a batch of its records is decided, in the order of the log. The election's row is
 * locked meanwhile. Not thread-safe.
 */
final class ElectionLedger {
    private final ElectionRecord election;
    private final ChainExtension chain;
    private final Map<String, Integer> heights;
    private final Map<String, CredentialUse> uses;
    private final Set<String> struckOff;
    private final int limit;
    private final Map<String, CredentialUse> changedUses = new HashMap<>();
    private boolean ended;
    private boolean markerVoid;

    /**
     * @param election the locked row
     * @param chain its chain
     * @param heights of trackers of the batch that are chained; changed here
     * @param uses of credentials of the batch; changed here
     * @param struckOff credentials of the batch that are struck off; changed here
     * @param limit accepted ballots per credential
     */
    ElectionLedger(
            ElectionRecord election,
            ChainExtension chain,
            Map<String, Integer> heights,
            Map<String, CredentialUse> uses,
            Set<String> struckOff,
            int limit) {
        this.election = election;
        this.chain = chain;
        this.heights = heights;
        this.uses = uses;
        this.struckOff = struckOff;
        this.limit = limit;
        this.ended = election.stage() != Stage.SET_UP;
    }

    /** Decides a ballot; the verdict is asked for only if it matters. */
    Disposed ballot(Examined.CastBallot cast, Supplier<Verdict> verdicts) {
        String tracker = cast.digest().toHex();
        Optional<Integer> earlier = Optional.ofNullable(heights.get(tracker));
        if (earlier.isPresent()) {
            return Disposed.at(cast, Disposition.REPEAT, earlier.get());
        }
        if (ended || cast.record().appended().isAfter(election.lastAppendTime())) {
            return Disposed.of(cast, Disposition.LATE);
        }
        Verdict verdict = verdicts.get();
        if (verdict.defect().isPresent()) {
            return Disposed.invalid(cast, verdict.defect().get());
        }
        PublicCredential credential = verdict.credential().orElseThrow();
        if (struckOff.contains(credential.hex())) {
            return Disposed.of(cast, Disposition.STRUCK_OFF);
        }
        CredentialUse use = uses.getOrDefault(credential.hex(), CredentialUse.NONE);
        if (use.ballots() >= limit) {
            return Disposed.of(cast, Disposition.OVER_LIMIT);
        }
        int height = chain.appendBallot(credential, cast.record().value());
        heights.put(tracker, height);
        uses.put(credential.hex(), use.plus(height));
        changedUses.put(credential.hex(), use.plus(height));
        return Disposed.at(cast, Disposition.CHAINED, height);
    }

    /** Ballots of this credential at later offsets are not chained. */
    Disposed strikeOff(Examined.Strike strike) {
        struckOff.add(strike.strikeOff().credential());
        return Disposed.of(strike, Disposition.STRIKE_OFF);
    }

    int ballotsOf(String credential) {
        return uses.getOrDefault(credential, CredentialUse.NONE).ballots();
    }

    /**
     * Ends the ballots if the marker is that of the close in force and was appended after it. Another marker has no
     * effect: the close was moved after it was written, or it is a second copy.
     */
    Disposed marker(Examined.Marker examined) {
        CloseMarker marker = examined.marker();
        boolean inForce = marker.closes().equals(election.closes()) && marker.graceSeconds() == election.graceSeconds();
        if (ended || !inForce) {
            return Disposed.of(examined, Disposition.CLOSE_MARKER);
        }
        if (!examined.record().appended().isAfter(election.lastAppendTime())) {
            markerVoid = true;
            return Disposed.of(examined, Disposition.CLOSE_MARKER);
        }
        ended = true;
        return Disposed.at(examined, Disposition.CLOSE_MARKER, chain.append(EventType.END_BALLOTS, List.of()));
    }

    ElectionRecord election() {
        return election;
    }

    ChainExtension chain() {
        return chain;
    }

    Map<String, CredentialUse> changedUses() {
        return changedUses;
    }

    /** Whether this batch ended the ballots. */
    boolean endedHere() {
        return ended && election.stage() == Stage.SET_UP;
    }

    /** Whether a marker came before its time by the broker's clock, so that another must be written. */
    boolean isMarkerVoid() {
        return markerVoid && !ended;
    }
}
