package org.dauys.registration.contest;

/**
 * A contest as of one decision.
 *
 * @param version from 1; counts on if a deleted contest is added again
 */
record StoredContest(Contest contest, long version) {}
