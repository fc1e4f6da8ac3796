package org.dauys.tally.gate;

/**
 * A strike-off that is in force. The ballot log is public, and so is this.
 *
 * @param election the election
 * @param credential public credential
 * @param cause {@code PAPER} or {@code EXPULSION}
 * @param partition of its record in the ballot log
 * @param offset of its record
 * @param ballotsBefore electronic ballots of the credential that were chained before; they stay. A paper ballot is handed
 *     out only if this is 0.
 */
public record StrikeOffView(
        String election, String credential, String cause, int partition, long offset, int ballotsBefore) {}
