package org.dauys.simulator.voter;

import org.dauys.protocol.credential.PrivateCredential;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/**
 * What a member's device asks for on the way to a ballot.
 *
 * @param api the system, with the member's identity token
 */
public record MemberSession(Api api) {

    /**
     * Fetches the credential of an election.
     *
     * @throws IllegalStateException if its public half is not on the published list: whoever votes with it is not counted
     */
    public PrivateCredential credential(ElectionOnDevice device) {
        PrivateCredential credential = PrivateCredential.parse(api.get("/api/me/credentials/" + device.uuid())
                .path("private_credential")
                .asText());
        if (!device.credentials()
                .test(credential.publicCredential(device.election().uuid()))) {
            throw new IllegalStateException("a credential is not on the published list of election " + device.uuid());
        }
        return credential;
    }

    /** The system, with a voting token of an election in the place of the identity token. */
    public Api votingToken(String uuid) {
        return api.with(api.post("/api/me/voting-tokens", Json.object().put("uuid", uuid))
                .path("voting_token")
                .asText());
    }
}
