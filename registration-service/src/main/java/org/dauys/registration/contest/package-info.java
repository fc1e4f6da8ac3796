/**
 * The contests of a primary in versions, and which territories and contests form an election. Knows electorate and
 * applications by their counts, no member and no candidate.
 */
package org.dauys.registration.contest;
