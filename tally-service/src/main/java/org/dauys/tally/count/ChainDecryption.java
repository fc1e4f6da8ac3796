package org.dauys.tally.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.kit.problem.ProblemException;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.tally.BoundDecryptionProof;
import org.dauys.protocol.tally.OwnedPartialDecryption;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.tally.chain.ChainExtension;
import org.dauys.tally.chain.ChainRepository;
import org.dauys.tally.count.CountRepository.GivenDecryption;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.problem.TallyProblem;

/** Appends a partial decryption that has been checked (specification 4.20): one for each trustee. */
@ApplicationScoped
class ChainDecryption {
    private final ElectionRepository elections;
    private final ChainRepository chains;
    private final CountRepository counts;

    ChainDecryption(ElectionRepository elections, ChainRepository chains, CountRepository counts) {
        this.elections = elections;
        this.chains = chains;
        this.counts = counts;
    }

    /**
     * Runs in a transaction. The same decryption again changes nothing.
     *
     * @throws ProblemException if another decryption of this trustee is chained, or the election is not to be opened
     */
    void append(String uuid, int owner, PartialDecryption decryption, Optional<BoundDecryptionProof> binding) {
        ElectionRecord locked = elections.lock(uuid).orElseThrow();
        String sha256 = decryption.hash().toHex();
        Optional<GivenDecryption> earlier = counts.given(uuid).stream()
                .filter(each -> each.owner() == owner)
                .findFirst();
        if (earlier.isPresent() && earlier.get().sha256().equals(sha256)) {
            return;
        }
        if (earlier.isPresent()) {
            throw new ProblemException(TallyProblem.PARTIAL_DECRYPTION_ALREADY_GIVEN, owner);
        }
        if (locked.stage() != Stage.ENCRYPTED_TALLY) {
            throw new ProblemException(TallyProblem.NOT_TO_BE_OPENED);
        }
        ChainExtension chain = chains.open(locked);
        int height = chain.append(
                EventType.PARTIAL_DECRYPTION,
                List.of(
                        decryption.canonicalBytes(),
                        new OwnedPartialDecryption(owner, decryption.hash()).canonicalBytes()));
        chains.save(chain);
        Optional<String> proof = binding.map(each -> new String(each.canonicalBytes(), StandardCharsets.UTF_8));
        counts.add(uuid, new GivenDecryption(owner, sha256, proof), height);
    }
}
