package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.credential.CredentialStore.Kept;
import org.dauys.registration.sms.Sms;
import org.dauys.registration.sms.SmsQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives a member the credential of an election: always the same one, recorded, limited, and told to the phone. */
@ApplicationScoped
public class ReleaseCredential {

    private final FrozenVoters voters;
    private final CredentialStore store;
    private final CredentialKeys keys;
    private final AuditTrail audit;
    private final SmsQueue queue;
    private final int releasesPerDay;

    ReleaseCredential(
            FrozenVoters voters,
            CredentialStore store,
            CredentialKeys keys,
            AuditTrail audit,
            SmsQueue queue,
            @ConfigProperty(name = "dauys.credential.releases-per-day") int releasesPerDay) {
        this.voters = voters;
        this.store = store;
        this.keys = keys;
        this.audit = audit;
        this.queue = queue;
        this.releasesPerDay = releasesPerDay;
    }

    /**
     * @throws ProblemException {@link CredentialProblem#NO_CREDENTIAL}, {@link CredentialProblem#STRUCK_OFF},
     *     {@link CredentialProblem#TOO_MANY_RELEASES}
     */
    PrivateCredential release(ElectionUuid election, UUID member) {
        PrivateCredential credential = QuarkusTransaction.requiringNew().call(() -> {
            Kept kept = store.find(election, member)
                    .orElseThrow(() -> new ProblemException(CredentialProblem.NO_CREDENTIAL));
            if (voters.isStruckOff(election, member)) {
                throw new ProblemException(CredentialProblem.STRUCK_OFF);
            }
            if (store.countReleases(member) >= releasesPerDay) {
                throw new ProblemException(CredentialProblem.TOO_MANY_RELEASES);
            }
            store.recordRelease(election, kept);
            audit.record(member.toString(), "credential-released", election.value(), Map.of());
            return keys.seal().open(election, member, kept.sealed());
        });
        voters.phone(election, member)
                .ifPresent(phone -> queue.offer(Optional.of(new Sms(
                        phone,
                        "Dauys: дауыс беру кілтіңіз құрылғыға берілді. Бұл сіз болмасаңыз, хабарлаңыз. /"
                                + " Ваш ключ для голосования выдан на устройство. Если это не вы, сообщите.",
                        Optional.empty()))));
        return credential;
    }
}
