package org.dauys.auditor.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.protocol.digest.Sha256;

/**
 * What to verify and what to hold it against.
 *
 * @param archive the record, complete or still growing
 * @param earlier a copy taken before, whose events must all still stand
 * @param ballotPaper the ballot paper as published
 * @param credentials digest of the list of public credentials as announced
 * @param receipts receipts whose ballots must be in the record
 * @param bindingProofs what is published beside the record
 * @param published where the record was found: it must be of that election, and its log index explains receipts
 * @param threads that check ballots
 */
public record VerifyRequest(
        Path archive,
        Optional<Path> earlier,
        Optional<byte[]> ballotPaper,
        Optional<Sha256> credentials,
        List<byte[]> receipts,
        Optional<byte[]> bindingProofs,
        Optional<RemoteRecord> published,
        int threads) {

    public VerifyRequest {
        receipts = List.copyOf(receipts);
    }

    /** The record alone. */
    public static VerifyRequest of(Path archive) {
        return new VerifyRequest(
                archive,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Runtime.getRuntime().availableProcessors());
    }

    /** The same, holding the election to its ballot paper and the decryptions to their binding proofs. */
    public VerifyRequest with(Optional<byte[]> paper, Optional<byte[]> bindings) {
        return new VerifyRequest(archive, earlier, paper, credentials, receipts, bindings, published, threads);
    }

    /** The same, found at this address. */
    public VerifyRequest publishedAt(RemoteRecord address) {
        return new VerifyRequest(
                archive, earlier, ballotPaper, credentials, receipts, bindingProofs, Optional.of(address), threads);
    }

    /** The same, held against a copy taken before. */
    public VerifyRequest since(Optional<Path> copy) {
        return new VerifyRequest(archive, copy, ballotPaper, credentials, receipts, bindingProofs, published, threads);
    }
}
