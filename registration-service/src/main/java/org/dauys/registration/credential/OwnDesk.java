package org.dauys.registration.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.ElectionUuid;

/** The desk of the credential authority. */
@ApplicationScoped
class OwnDesk implements CredentialDesk {

    private static final int SHOWN = 100;

    private final ReleaseCredential release;
    private final VotingTokens tokens;
    private final HandOver handOver;
    private final ReleaseFreezes freezes;
    private final CredentialStore store;

    OwnDesk(
            ReleaseCredential release,
            VotingTokens tokens,
            HandOver handOver,
            ReleaseFreezes freezes,
            CredentialStore store) {
        this.release = release;
        this.tokens = tokens;
        this.handOver = handOver;
        this.freezes = freezes;
        this.store = store;
    }

    /** Both halves; the private one is for the caller's device alone. */
    public record Released(String privateCredential, String publicCredential) {

        /** Masked. */
        @Override
        public String toString() {
            return "Released[*****]";
        }
    }

    @Override
    public Response credential(String electionUuid, UUID member) {
        ElectionUuid election = election(electionUuid);
        PrivateCredential credential = release.release(election, member);
        return answer(new Released(
                credential.toDisplayString(),
                credential.publicCredential(election).hex()));
    }

    @Override
    public Response votingToken(String electionUuid, UUID member) {
        return answer(tokens.issue(election(electionUuid), member));
    }

    @Override
    public Response handOver(UUID terminal) {
        return answer(new Handed(handOver.to(terminal)));
    }

    /** What a terminal votes with. */
    public record Handed(List<HandOver.Ballot> elections) {}

    /**
     * What a member sees of the own releases.
     *
     * @param frozen whether one was disputed and the freeze is not lifted
     * @param releases the newest, at most {@value #SHOWN}
     */
    public record Releases(boolean frozen, List<Instant> releases) {}

    @Override
    public Response releases(String electionUuid, UUID member) {
        ElectionUuid election = election(electionUuid);
        if (store.find(election, member).isEmpty()) {
            throw new ProblemException(
                    store.isDestroyed(election) ? CredentialProblem.DESTROYED : CredentialProblem.NO_CREDENTIAL);
        }
        return answer(new Releases(freezes.isFrozen(election, member), store.releases(election, member, SHOWN)));
    }

    @Override
    public Response dispute(String electionUuid, UUID member) {
        freezes.report(election(electionUuid), member);
        return Response.accepted().build();
    }

    private static ElectionUuid election(String text) {
        try {
            return ElectionUuid.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CredentialProblem.NO_CREDENTIAL);
        }
    }

    private static Response answer(Object entity) {
        return Response.ok(entity, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
