package org.dauys.observer.board;

import java.time.Instant;

/**
 * What is known of a chained ballot beside its bytes.
 *
 * @param credential its public credential
 * @param appendTime of its first record in the ballot box, by the broker
 * @param firstOfCredential whether the credential had no ballot in the chain before
 */
public record BallotOrigin(String credential, Instant appendTime, boolean firstOfCredential) {}
