package org.dauys.observer.audit;

import java.util.List;
import java.util.Optional;
import org.dauys.observer.board.ArchiveEntries;
import org.dauys.observer.board.ArchiveEntries.Content;
import org.dauys.observer.board.ChainHead;
import org.dauys.protocol.archive.TarEntries;
import org.dauys.protocol.audit.Finding;
import org.dauys.protocol.audit.RecordVerifier;
import org.dauys.protocol.ballot.BallotChecker;
import org.dauys.protocol.digest.Sha256;

/** The verification of one record under way: feeds what is appended, remembers where it was. Use from one thread. */
final class RecordAudit implements AutoCloseable {

    private static final int ENTRIES_AT_ONCE = 64;

    private final String electionUuid;
    private final RecordVerifier verifier;
    private final ArchiveEntries entries;
    private long position;
    private Optional<BallotChecker> checker = Optional.empty();

    RecordAudit(String electionUuid, RecordVerifier verifier, ArchiveEntries entries) {
        this.electionUuid = electionUuid;
        this.verifier = verifier;
        this.entries = entries;
    }

    /** Whether everything up to this head has been fed. */
    boolean hasReached(ChainHead head) {
        return position >= head.position();
    }

    /** Feeds the next part of the record and waits until it is settled. */
    Optional<Finding> advance(ChainHead head) {
        long before = position;
        List<Content> next = entries.contents(electionUuid, position, ENTRIES_AT_ONCE);
        for (Content content : next) {
            long end = content.entry().position()
                    + TarEntries.length(content.entry().size());
            if (end > head.position() || verifier.finding().isPresent()) {
                break;
            }
            Sha256 hash = Sha256.parseHex(content.entry().sha256());
            if (content.entry().height().isPresent()) {
                verifier.event(hash, content.bytes());
            } else {
                verifier.object(hash, content.bytes());
            }
            position = end;
        }
        Optional<Finding> finding = verifier.settle();
        if (finding.isEmpty() && position == before) {
            throw new IllegalStateException("the stored archive has a hole");
        }
        return finding;
    }

    int verifiedHeight() {
        return verifier.verifiedHeight();
    }

    /** Checks single ballots of this election, once its setup is verified. */
    Optional<BallotChecker> ballotChecker() {
        if (checker.isEmpty()) {
            checker =
                    verifier.contents().setup().map(setup -> new BallotChecker(setup.election(), setup.credentials()));
        }
        return checker;
    }

    @Override
    public void close() {
        verifier.close();
    }
}
