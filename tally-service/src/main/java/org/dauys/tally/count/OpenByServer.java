package org.dauys.tally.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Optional;
import org.dauys.protocol.tally.BoundDecryptionProof;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.tally.ceremony.ServerKeys;
import org.dauys.tally.election.ElectionRecord;

/** The server's own partial decryption, made as soon as there is an encrypted tally. */
@ApplicationScoped
class OpenByServer {
    static final int OWNER = 1;

    private final SecureRandom random = new SecureRandom();
    private final CountRepository counts;
    private final ServerKeys keys;
    private final ChainDecryption chain;

    OpenByServer(CountRepository counts, ServerKeys keys, ChainDecryption chain) {
        this.counts = counts;
        this.keys = keys;
        this.chain = chain;
    }

    /** Runs in a transaction. */
    void open(ElectionRecord election) {
        if (counts.given(election.uuid()).stream().anyMatch(each -> each.owner() == OWNER)) {
            return;
        }
        SealedCount sealed = counts.sealed(election);
        TrusteeKeyPair key = keys.of(election.uuid());
        PartialDecryption decryption = PartialDecryption.make(sealed.electionHash(), sealed.tally(), key, random);
        BoundDecryptionProof binding =
                BoundDecryptionProof.make(sealed.electionHash(), sealed.tally(), decryption, key, random);
        chain.append(election.uuid(), OWNER, decryption, Optional.of(binding));
    }
}
