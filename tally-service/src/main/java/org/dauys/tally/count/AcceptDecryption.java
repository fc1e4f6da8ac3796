package org.dauys.tally.count;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.kit.problem.ProblemException;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.protocol.tally.BoundDecryptionProof;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.problem.TallyProblem;

/** Takes a trustee's partial decryption: form, whose it is, every proof, and the binding proof if there is one. */
@ApplicationScoped
public class AcceptDecryption {
    private static final int SERVER = OpenByServer.OWNER;

    private final ElectionRepository elections;
    private final CountRepository counts;
    private final ChainDecryption chain;

    public AcceptDecryption(ElectionRepository elections, CountRepository counts, ChainDecryption chain) {
        this.elections = elections;
        this.counts = counts;
        this.chain = chain;
    }

    /**
     * What was accepted.
     *
     * @param owner number of the trustee, from 1, which is the server
     * @param sha256 of the partial decryption
     * @param bound whether a binding proof came with it
     */
    public record Accepted(int owner, String sha256, boolean bound) {}

    /**
     * @param statedOwner who the trustee says to be; otherwise the keys are tried
     * @throws ProblemException unless the decryption is right and chained
     */
    public Accepted accept(String uuid, Optional<Integer> statedOwner, String document, Optional<String> proof) {
        ElectionRecord election =
                elections.find(uuid).orElseThrow(() -> new ProblemException(TallyProblem.UNKNOWN_ELECTION));
        if (election.stage() != Stage.ENCRYPTED_TALLY && election.stage() != Stage.RESULT) {
            throw new ProblemException(TallyProblem.NOT_TO_BE_OPENED);
        }
        SealedCount sealed = counts.sealed(election);
        PartialDecryption decryption = parse(document, PartialDecryption::parse);
        int owner = owner(sealed, statedOwner, decryption);
        Optional<BoundDecryptionProof> binding = proof.map(text -> binding(sealed, owner, decryption, text));
        QuarkusTransaction.requiringNew().run(() -> chain.append(uuid, owner, decryption, binding));
        return new Accepted(owner, decryption.hash().toHex(), binding.isPresent());
    }

    private static int owner(SealedCount sealed, Optional<Integer> stated, PartialDecryption decryption) {
        return IntStream.rangeClosed(SERVER + 1, sealed.trustees().size())
                .filter(owner -> stated.isEmpty() || stated.get() == owner)
                .filter(owner -> decryption.check(
                        sealed.electionHash(),
                        sealed.tally(),
                        sealed.trustees().owner(owner).orElseThrow()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(TallyProblem.WRONG_PARTIAL_DECRYPTION));
    }

    private static BoundDecryptionProof binding(
            SealedCount sealed, int owner, PartialDecryption decryption, String text) {
        BoundDecryptionProof proof = parse(text, BoundDecryptionProof::parse);
        boolean holds = proof.publicKey()
                        .equals(sealed.trustees().owner(owner).orElseThrow().publicKey())
                && proof.check(sealed.electionHash(), sealed.tally(), decryption);
        if (!holds) {
            throw new ProblemException(TallyProblem.WRONG_BINDING_PROOF);
        }
        return proof;
    }

    private static <T> T parse(String text, Function<byte[], T> parser) {
        try {
            return parser.apply(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedMessageException e) {
            throw new ProblemException(TallyProblem.INVALID_PARTIAL_DECRYPTION, String.valueOf(e.getMessage()));
        }
    }
}
