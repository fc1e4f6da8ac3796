package org.dauys.protocol.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.ElectionHash;
import org.dauys.protocol.election.SetupData;
import org.dauys.protocol.group.InvalidEncodingException;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.protocol.trustee.Trustees;

/** Every check of the Setup event: election, trustees and credentials (§3.5, §4.5, §4.7, §4.10). */
final class SetupVerifier {
    private static final int CHUNK = 512;

    private SetupVerifier() {}

    static RecordContents.Setup verify(
            byte[] payload, PendingObjects objects, VerifierOptions options, ExecutorService executor) {
        SetupData data = malformedAs(RecordDefect.MALFORMED_SETUP, "setup data", () -> SetupData.parse(payload));
        Election election = malformedAs(
                RecordDefect.MALFORMED_SETUP, "election", () -> Election.parse(objects.take(data.election())));
        Trustees trustees = malformedAs(
                RecordDefect.MALFORMED_SETUP, "trustees", () -> Trustees.parse(objects.take(data.trustees())));
        PublicCredentials credentials = malformedAs(
                RecordDefect.WRONG_CREDENTIAL_LIST,
                "public credentials",
                () -> PublicCredentials.parse(objects.take(data.credentials())));
        ElectionHash electionHash = new ElectionHash(data.election());
        require(
                options.electionHash().map(electionHash::equals).orElse(true),
                RecordDefect.WRONG_ELECTION,
                "another election than the one expected");
        require(
                options.credentialsHash().map(data.credentials()::equals).orElse(true),
                RecordDefect.WRONG_CREDENTIAL_LIST,
                "another list of credentials than the one announced");
        checkBallotPaper(election, options);
        require(trustees.check(), RecordDefect.WRONG_TRUSTEE_KEY, "a trustee's proof of possession does not hold");
        require(
                trustees.combinedPublicKey().equals(election.publicKey()),
                RecordDefect.WRONG_ELECTION_KEY,
                "the election key is not the product of the trustees' keys");
        checkMembership(credentials, executor);
        return new RecordContents.Setup(election, electionHash, trustees, credentials);
    }

    private static void checkBallotPaper(Election election, VerifierOptions options) {
        if (options.ballotPaperHash().isPresent()) {
            Sha256 expected = options.ballotPaperHash().get();
            require(
                    election.ballotPaperHash().map(expected::equals).orElse(false),
                    RecordDefect.WRONG_BALLOT_PAPER,
                    "the election does not commit to this ballot paper");
        }
    }

    private static void checkMembership(PublicCredentials credentials, ExecutorService executor) {
        List<Future<?>> chunks = new ArrayList<>();
        for (int from = 0; from < credentials.size(); from += CHUNK) {
            int first = from;
            int end = Math.min(credentials.size(), from + CHUNK);
            chunks.add(executor.submit(() -> {
                for (int i = first; i < end; i++) {
                    credentials.get(i).element();
                }
            }));
        }
        for (Future<?> chunk : chunks) {
            try {
                chunk.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof InvalidEncodingException) {
                    throw new DefectException(
                            RecordDefect.WRONG_CREDENTIAL_LIST, "a credential is not an element of the group");
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    /** Runs a parser and turns what it refuses into a defect of the record. */
    static <T> T malformedAs(RecordDefect reason, String what, Supplier<T> parser) {
        try {
            return parser.get();
        } catch (MalformedMessageException e) {
            throw new DefectException(reason, what + ": " + e.getMessage());
        }
    }

    static void require(boolean holds, RecordDefect reason, String otherwise) {
        if (!holds) {
            throw new DefectException(reason, otherwise);
        }
    }
}
