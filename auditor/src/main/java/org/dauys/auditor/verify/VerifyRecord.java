package org.dauys.auditor.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.protocol.audit.ArchiveVerifier;
import org.dauys.protocol.audit.EarlierCopy;
import org.dauys.protocol.audit.Finding;
import org.dauys.protocol.audit.RecordDefect;
import org.dauys.protocol.audit.RecordVerification;
import org.dauys.protocol.audit.VerificationProgress;
import org.dauys.protocol.audit.VerifierOptions;

/** All checks over one record: the record itself first, then what the reader holds it against. */
public final class VerifyRecord {

    private final VerificationProgress progress;

    /** @param progress is told how far the verification has come */
    public VerifyRecord(VerificationProgress progress) {
        this.progress = progress;
    }

    public Verdict verify(VerifyRequest request) throws IOException {
        VerifierOptions options = VerifierOptions.defaults().withThreads(request.threads());
        if (request.credentials().isPresent()) {
            options = options.expectingCredentials(request.credentials().get());
        }
        if (request.ballotPaper().isPresent()) {
            options = options.expectingBallotPaper(request.ballotPaper().get());
        }
        RecordVerification record = new ArchiveVerifier(options, progress).verify(request.archive());
        List<String> objections = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        record.finding().map(Finding::toString).ifPresent(objections::add);
        request.published().flatMap(address -> wrongElection(record, address)).ifPresent(objections::add);
        if (request.earlier().isPresent()) {
            EarlierCopy.compare(request.earlier().get(), request.archive())
                    .map(Finding::toString)
                    .ifPresent(objections::add);
        }
        if (record.isValid()) {
            Remarks receipts = new ReceiptsInRecord(record, request.published()).check(request.receipts());
            objections.addAll(receipts.objections());
            notes.addAll(receipts.notes());
            Remarks binding = new BindingCheck(record.contents()).check(request.bindingProofs());
            objections.addAll(binding.objections());
            notes.addAll(binding.notes());
            if (request.ballotPaper().isEmpty()) {
                notes.addAll(uncheckedPaper(record));
            }
        }
        return new Verdict(record.summary(), record.contents(), objections, notes);
    }

    /** The election commits to a ballot paper that nobody has held against it: what its lines mean is unproven. */
    private static List<String> uncheckedPaper(RecordVerification record) {
        return record
                .contents()
                .setup()
                .flatMap(setup -> setup.election().ballotPaperHash())
                .map(hash ->
                        "the election commits to ballot paper " + hash + ", which was not there: it is not checked")
                .stream()
                .toList();
    }

    /** A server may serve a valid record of another election where this one was asked for. */
    private static Optional<String> wrongElection(RecordVerification record, RemoteRecord address) {
        return record.summary()
                .uuid()
                .map(Object::toString)
                .filter(uuid -> !uuid.equals(address.uuid()))
                .map(uuid -> RecordDefect.WRONG_ELECTION + ": the record is of election " + uuid + ", asked for was "
                        + address.uuid());
    }
}
