package org.dauys.protocol.audit;

import java.util.Optional;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionHash;

/**
 * What to hold a record against beside itself, and how to work.
 *
 * @param electionHash the election that is expected
 * @param credentialsHash digest of the list of public credentials as it was announced
 * @param ballotPaperHash digest of the ballot paper as it was published
 * @param threads threads that check ballots, at least 1
 * @param trustedHeight signatures, the hashes in them, and proofs of ballots up to this height are not checked again,
 *     because the same record has been verified up to it before; form, election, credential, group membership and shape
 *     of those ballots are, and everything else. -1 checks all.
 */
public record VerifierOptions(
        Optional<ElectionHash> electionHash,
        Optional<Sha256> credentialsHash,
        Optional<Sha256> ballotPaperHash,
        int threads,
        int trustedHeight) {
    public VerifierOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread");
        }
    }

    /** Everything is checked, by a thread per processor, against nothing beside the record. */
    public static VerifierOptions defaults() {
        return new VerifierOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Runtime.getRuntime().availableProcessors(),
                -1);
    }

    /** The same, expecting this election. */
    public VerifierOptions expecting(ElectionHash election) {
        return new VerifierOptions(Optional.of(election), credentialsHash, ballotPaperHash, threads, trustedHeight);
    }

    /** The same, expecting the list of public credentials with this digest. */
    public VerifierOptions expectingCredentials(Sha256 hash) {
        return new VerifierOptions(electionHash, Optional.of(hash), ballotPaperHash, threads, trustedHeight);
    }

    /** The same, expecting the election to commit to these bytes of a ballot paper. */
    public VerifierOptions expectingBallotPaper(byte[] ballotPaper) {
        return new VerifierOptions(
                electionHash, credentialsHash, Optional.of(Sha256.of(ballotPaper)), threads, trustedHeight);
    }

    /** The same with so many threads. */
    public VerifierOptions withThreads(int count) {
        return new VerifierOptions(electionHash, credentialsHash, ballotPaperHash, count, trustedHeight);
    }

    /** The same, not repeating the signatures and proofs of ballots up to this height. */
    public VerifierOptions trustingBallotsUpTo(int height) {
        return new VerifierOptions(electionHash, credentialsHash, ballotPaperHash, threads, height);
    }
}
