/**
 * The contests of a primary, and which territories and contests form an election. Knows the electorate by its counts,
 * no member and no candidate.
 */
package org.dauys.registration.contest;
