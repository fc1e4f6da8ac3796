package org.dauys.observer.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dauys.observer.ballotpaper.BallotPapers;
import org.dauys.observer.ballotpaper.BallotPapers.StoredPaper;
import org.dauys.observer.board.ArchiveEntries;
import org.dauys.observer.payload.Payloads;
import org.dauys.protocol.audit.RecordVerifier;
import org.dauys.protocol.audit.VerificationProgress;
import org.dauys.protocol.audit.VerifierOptions;
import org.dauys.protocol.digest.Sha256;

/**
 * The verifications under way, one per election, against what registration-service published: ballot paper and list of
 * credentials. After a restart the record is read again from its beginning; the proofs
 * of ballots that this service has verified before are not checked twice.
 */
@ApplicationScoped
class OpenAudits {

    private final Map<String, RecordAudit> audits = new TreeMap<>();
    private final BallotPapers papers;
    private final ArchiveEntries entries;
    private final Payloads payloads;
    private final AuditProgress progress;

    OpenAudits(BallotPapers papers, ArchiveEntries entries, Payloads payloads, AuditProgress progress) {
        this.papers = papers;
        this.entries = entries;
        this.payloads = payloads;
        this.progress = progress;
    }

    /** The audit of an election whose record has begun. */
    synchronized RecordAudit of(String electionUuid) {
        return audits.computeIfAbsent(electionUuid, uuid -> new RecordAudit(uuid, verifier(uuid), entries));
    }

    synchronized Set<String> open() {
        return Set.copyOf(audits.keySet());
    }

    synchronized void close(String electionUuid) {
        RecordAudit audit = audits.remove(electionUuid);
        if (audit != null) {
            audit.close();
        }
    }

    synchronized void closeAll() {
        audits.values().forEach(RecordAudit::close);
        audits.clear();
    }

    private RecordVerifier verifier(String electionUuid) {
        // A chain begins with its ballot paper, so it is here.
        StoredPaper paper = papers.find(electionUuid).orElseThrow();
        VerifierOptions options = VerifierOptions.defaults()
                .withThreads(1)
                .expectingCredentials(Sha256.parseHex(paper.credentialsSha256()))
                .expectingBallotPaper(paper.content())
                .trustingBallotsUpTo(trustedHeight(electionUuid));
        return new RecordVerifier(
                options,
                tracker -> payloads.find(tracker.toHex())
                        .orElseThrow(() -> new IllegalStateException("a chained ballot is not kept")),
                VerificationProgress.NONE);
    }

    /** Only if the chain is the one that was verified then. */
    private int trustedHeight(String electionUuid) {
        AuditProgress.Progress known = progress.of(electionUuid);
        boolean same = known.verifiedHash().isPresent()
                && known.verifiedHash().equals(entries.eventAt(electionUuid, known.verifiedHeight()));
        return same ? known.verifiedHeight() : -1;
    }
}
