package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.credential.FrozenVoters.Voter;
import org.dauys.registration.credential.FrozenVoters.Wanted;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * One private credential for every frozen voter of an election, in batches of a transaction each; and when all are stored,
 * the list of the public ones (§4.8), in one transaction. Whoever is killed goes on after the last batch: what is stored
 * is never made again. Two processes of this role take turns.
 */
@ApplicationScoped
public class GenerateCredentials {

    /** Held shared while something is sealed, and alone while old keys are destroyed. */
    static final String KEYRING_LOCK = "credential-keyring";

    private static final Logger LOG = Logger.getLogger(GenerateCredentials.class);
    private static final int TIMEOUT_SECONDS = 3600;
    private static final ThreadLocal<SecureRandom> RANDOM = ThreadLocal.withInitial(SecureRandom::new);

    private final Sql sql;
    private final FrozenVoters voters;
    private final CredentialStore store;
    private final Generation generation;
    private final DeriveList deriveList;
    private final CredentialKeys keys;
    private final AuditTrail audit;
    private final int batch;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    GenerateCredentials(
            Sql sql,
            FrozenVoters voters,
            CredentialStore store,
            Generation generation,
            DeriveList deriveList,
            CredentialKeys keys,
            AuditTrail audit,
            @ConfigProperty(name = "dauys.credential.batch") int batch) {
        this.sql = sql;
        this.voters = voters;
        this.store = store;
        this.generation = generation;
        this.deriveList = deriveList;
        this.keys = keys;
        this.audit = audit;
        this.batch = batch;
    }

    /** What a step did. */
    enum Step {
        /** A batch is stored, and there may be more to do. */
        STORED,
        /** The list is published; nothing is left. */
        PUBLISHED,
        /** Another process is at this election, or it is done. */
        NOTHING
    }

    /** Does everything that is wanted and not done yet. */
    public void generateWanted() {
        for (Wanted election : voters.wanted()) {
            try {
                ElectionUuid uuid = ElectionUuid.parse(election.uuid());
                Step step;
                do {
                    step = step(election, uuid);
                } while (step == Step.STORED);
                reported.remove(election.uuid());
            } catch (RuntimeException e) {
                // One bad election must not keep the others waiting; it is tried again and reported once.
                if (reported.add(election.uuid())) {
                    LOG.errorf("credentials of election %s are not made: %s", election.uuid(), e.getMessage());
                }
            }
        }
    }

    /** One batch, or the list when there is none left. */
    Step step(Wanted election, ElectionUuid uuid) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            if (generation.isPublished(uuid)) {
                return Step.NOTHING;
            }
            if (!generation.hasBegun(uuid)) {
                generation.begin(uuid, election.primaryId(), voters.count(election));
            }
            Generation.Position position = generation.lock(uuid).orElse(null);
            if (position == null || generation.isPublished(uuid)) {
                return Step.NOTHING;
            }
            sql.exists("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", KEYRING_LOCK);
            keys.ring().reload();
            if (position.isComplete()) {
                publish(election, uuid, position.voters());
                return Step.PUBLISHED;
            }
            makeBatch(election, uuid, position);
            return Step.STORED;
        });
    }

    private void makeBatch(Wanted election, ElectionUuid uuid, Generation.Position position) {
        long began = System.nanoTime();
        List<Voter> next = voters.after(election, position.afterMember(), batch);
        if (next.isEmpty()) {
            throw new IllegalStateException("fewer voters than were counted");
        }
        CredentialSeal seal = keys.ring().current();
        store.keep(
                uuid,
                next.parallelStream()
                        .map(voter -> new CredentialStore.Kept(
                                voter.memberId(),
                                voter.territoryId(),
                                seal.keyId(),
                                seal.seal(uuid, voter.memberId(), PrivateCredential.generate(RANDOM.get()))))
                        .toList());
        generation.advance(
                uuid, next.size(), next.get(next.size() - 1).memberId(), Duration.ofNanos(System.nanoTime() - began));
    }

    private void publish(Wanted election, ElectionUuid uuid, int electorate) {
        byte[] list = deriveList.of(uuid, electorate);
        String sha256 =
                generation.publish(uuid, list, electorate, keys.ring().current().keyId());
        audit.record(
                "credential-authority",
                "credentials-made",
                election.uuid(),
                Map.of("primary", election.primaryId(), "electorate", electorate, "sha256", sha256));
    }
}
