package org.dauys.voting.status;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.events.ballotlog.VoterStatus;
import org.dauys.protocol.credential.PublicCredential;

/**
 * Credentials that are known to be struck off: an early and friendly answer. The order of the ballot log decides, so
 * nothing is lost if this knows it late.
 */
@Singleton
public class StruckOffCredentials {

    private record Right(String electionUuid, String credential) {}

    private final Set<Right> struckOff = ConcurrentHashMap.newKeySet();

    /** Takes the latest state of one credential. */
    public void accept(VoterStatus status) {
        Right right = new Right(status.electionUuid(), status.credential());
        if (status.struckOff()) {
            struckOff.add(right);
        } else {
            struckOff.remove(right);
        }
    }

    /** Whether the credential is known to be struck off in this election. */
    public boolean contains(String electionUuid, PublicCredential credential) {
        return struckOff.contains(new Right(electionUuid, credential.hex()));
    }
}
