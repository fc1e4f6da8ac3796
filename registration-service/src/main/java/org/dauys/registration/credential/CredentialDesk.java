package org.dauys.registration.credential;

import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Serves a member, or a terminal at which one votes: here, or where the credentials are. */
interface CredentialDesk {

    /** 200 with {@code private_credential} and {@code public_credential}. */
    Response credential(String electionUuid, UUID member);

    /** 200 with {@code voting_token} and {@code expires_in}. */
    Response votingToken(String electionUuid, UUID member);

    /** 200 with {@code count}, {@code frozen} and the newest {@code releases}. */
    Response releases(String electionUuid, UUID member);

    /** 200 with {@code elections}: what the member at this terminal votes with; once. */
    Response handOver(UUID terminal);

    /** 202: nothing is released and no token issued until two people have lifted it. */
    Response dispute(String electionUuid, UUID member);
}
