package org.dauys.protocol.ballot;

/**
 * A ballot together with the secret of its encryption, as it exists on the voter's device until the voter either casts
 * the ballot and forgets the opening, or audits the opening and discards the ballot.
 */
public record PreparedBallot(Ballot ballot, BallotOpening opening) {}
