package org.dauys.voting.cast;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.protocol.ballot.BallotHeader;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.voting.VotingProblem;
import org.dauys.voting.ballotbox.BallotBox;
import org.dauys.voting.election.BallotRules;
import org.dauys.voting.election.KnownElection;
import org.dauys.voting.election.KnownElections;
import org.dauys.voting.receipt.ReceiptSigner;
import org.dauys.voting.status.StruckOffCredentials;

/** The checks that cost next to nothing, in the order of the protocol, before a ballot may wait for a verifier. */
@Singleton
class CastScreening {

    private static final Duration RETRY_SOON = Duration.ofSeconds(3);

    private final KnownElections elections;
    private final StruckOffCredentials struckOff;
    private final BallotBox ballotBox;
    private final ReceiptSigner signer;
    private final Clock clock;

    @Inject
    CastScreening(
            KnownElections elections,
            StruckOffCredentials struckOff,
            BallotBox ballotBox,
            ReceiptSigner signer,
            Clock clock) {
        this.elections = elections;
        this.struckOff = struckOff;
        this.ballotBox = ballotBox;
        this.signer = signer;
        this.clock = clock;
    }

    /** What is needed to go on with a ballot that passed. */
    record Admitted(ElectionState state, BallotRules rules) {}

    /** @throws ProblemException at the first check that fails */
    Admitted admit(CastRequest request) {
        KnownElection election = elections
                .find(request.electionUuid())
                .orElseThrow(() -> new ProblemException(VotingProblem.UNKNOWN_ELECTION));
        if (!request.token().electionUuid().equals(request.electionUuid())) {
            throw new ProblemException(VotingProblem.CREDENTIAL_MISMATCH);
        }
        requireStillCastable(request);
        BallotRules rules = election.rules().orElseThrow(CastScreening::unavailable);
        requireRightTo(request, rules);
        if (!ballotBox.isWritable(election.state().partition())) {
            throw unavailable();
        }
        return new Admitted(election.state(), rules);
    }

    /**
     * What may have changed while a ballot was waiting and checked: asked again right before the send.
     *
     * @throws ProblemException if voting is not open, the request has expired, or the credential was struck off
     */
    void requireStillCastable(CastRequest request) {
        ElectionState state =
                elections.find(request.electionUuid()).map(KnownElection::state).orElseThrow();
        Instant now = clock.instant();
        switch (VotingWindow.of(state, now, request.token().issuedAt())) {
            case NOT_YET ->
                throw new ProblemException(VotingProblem.NOT_OPEN)
                        .with("opens", state.opens())
                        .with("closes", state.closes());
            case CLOSED -> throw closed(request, state, now);
            case OPEN -> {
                if (request.isExpiredAt(now)) {
                    throw new ProblemException(VotingProblem.EXPIRED);
                }
            }
        }
        if (struckOff.contains(state.electionUuid(), request.token().credential())) {
            throw new ProblemException(VotingProblem.STRUCK_OFF);
        }
    }

    /** The ballot box cannot be written now, and nothing was. */
    static ProblemException unavailable() {
        return new ProblemException(VotingProblem.BALLOT_BOX_UNAVAILABLE).retryAfter(RETRY_SOON);
    }

    private ProblemException closed(CastRequest request, ElectionState state, Instant now) {
        String tracker = Tracker.of(request.ballot()).toBase64();
        return new ProblemException(VotingProblem.NOT_OPEN)
                .with("opens", state.opens())
                .with("closes", state.closes())
                .with(
                        "refusal",
                        signer.closedNotice(state.electionUuid(), tracker, now, state.closes(), state.graceSeconds()));
    }

    private static void requireRightTo(CastRequest request, BallotRules rules) {
        if (request.ballot().length > rules.maxLength()) {
            throw malformed("too-long");
        }
        BallotHeader header = header(request.ballot());
        if (!header.credential().equals(request.token().credential())) {
            throw new ProblemException(VotingProblem.CREDENTIAL_MISMATCH);
        }
        if (!rules.lists(header.credential())) {
            throw new ProblemException(VotingProblem.NOT_ON_LIST);
        }
    }

    private static BallotHeader header(byte[] ballot) {
        try {
            return BallotHeader.parse(ballot);
        } catch (MalformedMessageException e) {
            throw malformed("not-canonical");
        }
    }

    static ProblemException malformed(String reason) {
        return new ProblemException(VotingProblem.MALFORMED_BALLOT).with("reason", reason);
    }
}
