package org.dauys.observer.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dauys.events.election.ElectionState;
import org.dauys.observer.announcement.Elections;
import org.dauys.observer.ballotpaper.BallotPapers;
import org.dauys.observer.board.ArchiveEntries;
import org.dauys.observer.payload.Payloads;
import org.dauys.protocol.audit.RecordVerifier;
import org.dauys.protocol.audit.VerificationProgress;
import org.dauys.protocol.audit.VerifierOptions;
import org.dauys.protocol.digest.Sha256;

/**
 * The verifications under way, one per election. After a restart the record is read again from its beginning; the proofs
 * of ballots that this service has verified before are not checked twice.
 */
@ApplicationScoped
class OpenAudits {

    private final Map<String, RecordAudit> audits = new TreeMap<>();
    private final Elections elections;
    private final BallotPapers papers;
    private final ArchiveEntries entries;
    private final Payloads payloads;
    private final AuditProgress progress;

    OpenAudits(
            Elections elections,
            BallotPapers papers,
            ArchiveEntries entries,
            Payloads payloads,
            AuditProgress progress) {
        this.elections = elections;
        this.papers = papers;
        this.entries = entries;
        this.payloads = payloads;
        this.progress = progress;
    }

    /** The audit of an announced election; before the announcement nothing is known to hold the record against. */
    synchronized Optional<RecordAudit> of(String electionUuid) {
        RecordAudit open = audits.get(electionUuid);
        if (open != null) {
            return Optional.of(open);
        }
        return elections.find(electionUuid).map(election -> {
            RecordAudit audit = new RecordAudit(electionUuid, verifier(election), entries);
            audits.put(electionUuid, audit);
            return audit;
        });
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

    private RecordVerifier verifier(ElectionState election) {
        VerifierOptions options = VerifierOptions.defaults()
                .withThreads(1)
                .expectingCredentials(Sha256.parseHex(election.credentialsSha256()))
                .trustingBallotsUpTo(trustedHeight(election.electionUuid()));
        VerifierOptions withPaper = papers.find(election.electionUuid())
                .map(paper -> options.expectingBallotPaper(paper.content()))
                .orElse(options);
        return new RecordVerifier(
                withPaper,
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
