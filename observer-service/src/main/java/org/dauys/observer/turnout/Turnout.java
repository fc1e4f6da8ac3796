package org.dauys.observer.turnout;

import java.util.Optional;

/**
 * How many have voted in an election.
 *
 * @param voters distinct credentials with a ballot in the record; absent if withheld
 * @param electorate public credentials
 * @param withheld whether the number is too small to be shown
 */
public record Turnout(Optional<Integer> voters, int electorate, boolean withheld) {}
