package org.dauys.voting.election;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.peers.PeerObjects;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.election.Election;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fetches and checks what an announcement refers to. */
@Singleton
class ElectionParameters {

    private final PeerObjects peers;
    private final URI registration;

    @Inject
    ElectionParameters(PeerObjects peers, @ConfigProperty(name = "dauys.peers.registration") URI registration) {
        this.peers = peers;
        this.registration = registration;
    }

    /**
     * The rules of an announced election.
     *
     * @throws RuntimeException if registration-service does not answer, or something is not what was announced
     */
    BallotRules fetch(ElectionState state) {
        Election election = Election.parse(state.electionJson().getBytes(StandardCharsets.UTF_8));
        require(election.uuid().value().equals(state.electionUuid()), "the election object has another uuid");
        require(election.hash().toBase64().equals(state.electionHash()), "the election object has another hash");
        byte[] list = peers.fetch(
                registration, state.credentialsPath(), state.credentialsSha256(), PublicCredentials.MAX_LENGTH);
        PublicCredentials credentials = PublicCredentials.parse(list);
        require(credentials.size() == state.electorate(), "the credential list has another length");
        return new BallotRules(election, credentials);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
