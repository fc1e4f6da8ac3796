/**
 * Appending to the ballot box {@code dauys.ballots} and knowing whether that is possible now. May not know tokens,
 * credentials or times of ours: what stands beside a ballot would tell who cast it.
 */
package org.dauys.voting.ballotbox;
