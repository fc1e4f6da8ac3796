package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.credential.CredentialStore.Kept;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives a member the credential of an election: always the same one, recorded, limited, and told to the phone. */
@ApplicationScoped
public class ReleaseCredential {

    private final FrozenVoters voters;
    private final CredentialStore store;
    private final CredentialKeys keys;
    private final AuditTrail audit;
    private final ReleaseNotices notices;
    private final ReleaseFreezes freezes;
    private final int releasesPerDay;

    ReleaseCredential(
            FrozenVoters voters,
            CredentialStore store,
            CredentialKeys keys,
            AuditTrail audit,
            ReleaseNotices notices,
            ReleaseFreezes freezes,
            @ConfigProperty(name = "dauys.credential.releases-per-day") int releasesPerDay) {
        this.voters = voters;
        this.store = store;
        this.keys = keys;
        this.audit = audit;
        this.notices = notices;
        this.freezes = freezes;
        this.releasesPerDay = releasesPerDay;
    }

    /**
     * To a device of the member.
     *
     * @throws ProblemException as {@link #give}
     */
    PrivateCredential release(ElectionUuid election, UUID member) {
        return QuarkusTransaction.requiringNew().call(() -> {
            PrivateCredential credential = give(election, member);
            audit.record(member.toString(), "credential-released", election.value(), Map.of());
            return credential;
        });
    }

    /**
     * In the transaction of the caller, who says in the trail to whom.
     *
     * @throws ProblemException {@link CredentialProblem#NO_CREDENTIAL}, {@link CredentialProblem#DESTROYED}, {@link
     *     CredentialProblem#STRUCK_OFF}, {@link CredentialProblem#RELEASE_FROZEN}, {@link
     *     CredentialProblem#TOO_MANY_RELEASES}
     */
    PrivateCredential give(ElectionUuid election, UUID member) {
        Kept kept = store.find(election, member)
                .orElseThrow(() -> new ProblemException(
                        store.isDestroyed(election) ? CredentialProblem.DESTROYED : CredentialProblem.NO_CREDENTIAL));
        if (voters.isStruckOff(election, member)) {
            throw new ProblemException(CredentialProblem.STRUCK_OFF);
        }
        int releases = store.countReleases(member);
        if (freezes.isFrozen(election, member)) {
            throw new ProblemException(CredentialProblem.RELEASE_FROZEN);
        }
        if (releases >= releasesPerDay) {
            throw new ProblemException(CredentialProblem.TOO_MANY_RELEASES);
        }
        store.recordRelease(election, kept);
        notices.write(election, member);
        return keys.ring().of(kept.keyId()).open(election, member, kept.sealed());
    }
}
