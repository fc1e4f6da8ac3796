package org.dauys.registration.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.protocol.election.ElectionUuid;

/** The desk of the credential authority. */
@ApplicationScoped
class OwnDesk implements CredentialDesk {

    private final ReleaseCredential release;
    private final VotingTokens tokens;

    OwnDesk(ReleaseCredential release, VotingTokens tokens) {
        this.release = release;
        this.tokens = tokens;
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
