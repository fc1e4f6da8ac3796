package org.dauys.voting.cast;

import org.dauys.voting.receipt.Receipt;

/**
 * Answer to an accepted ballot.
 *
 * @param tracker Base64; with it anyone finds the ballot on the public board
 * @param receipt signed promise of that
 */
public record CastAnswer(String tracker, Receipt receipt) {}
