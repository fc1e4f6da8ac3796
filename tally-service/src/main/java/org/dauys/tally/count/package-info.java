/**
 * From the end of the ballots to the result: encrypted tally, partial decryptions, result (specification 4.18 to 4.21).
 * Reads the chain; never decrypts a ballot.
 */
package org.dauys.tally.count;
