package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.credential.FrozenVoters.Voter;
import org.dauys.registration.credential.FrozenVoters.Wanted;
import org.jboss.logging.Logger;

/**
 * One private credential for every frozen voter of an election, and the list of the public ones (§4.8): all of it in one
 * transaction or nothing, so that a process killed half-way leaves an election that is simply still to be done.
 */
@ApplicationScoped
public class GenerateCredentials {

    private static final Logger LOG = Logger.getLogger(GenerateCredentials.class);
    private static final int TIMEOUT_SECONDS = 3600;

    private final Sql sql;
    private final FrozenVoters voters;
    private final CredentialStore store;
    private final CredentialKeys keys;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    GenerateCredentials(Sql sql, FrozenVoters voters, CredentialStore store, CredentialKeys keys, AuditTrail audit) {
        this.sql = sql;
        this.voters = voters;
        this.store = store;
        this.keys = keys;
        this.audit = audit;
    }

    /** Does everything that is wanted and not done yet. */
    public void generateWanted() {
        for (Wanted election : voters.wanted()) {
            try {
                generate(election, ElectionUuid.parse(election.uuid()));
                reported.remove(election.uuid());
            } catch (RuntimeException e) {
                // One bad election must not keep the others waiting; it is tried again and reported once.
                if (reported.add(election.uuid())) {
                    LOG.errorf("credentials of election %s are not made: %s", election.uuid(), e.getMessage());
                }
            }
        }
    }

    private void generate(Wanted election, ElectionUuid uuid) {
        QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> {
            if (lock(election) && !store.isMade(uuid)) {
                makeAll(election, uuid);
            }
        });
    }

    private void makeAll(Wanted election, ElectionUuid uuid) {
        List<CredentialStore.Kept> kept = new ArrayList<>();
        List<PublicCredential> listed = new ArrayList<>();
        for (Voter voter : voters.of(election)) {
            PrivateCredential credential = PrivateCredential.generate(random);
            listed.add(credential.publicCredential(uuid));
            kept.add(new CredentialStore.Kept(
                    voter.memberId(), voter.territoryId(), keys.seal().seal(uuid, voter.memberId(), credential)));
        }
        // Sorted by credential: the order of the list says nothing about the order of the roll.
        store.publish(uuid, PublicCredentials.of(listed), keys.seal().keyId());
        store.keep(uuid, kept);
        audit.record(
                "credential-authority",
                "credentials-made",
                election.uuid(),
                Map.of("primary", election.primaryId(), "electorate", kept.size()));
    }

    private boolean lock(Wanted election) {
        return sql.tryLock("credentials|" + election.uuid());
    }
}
