/**
 * The ranking of each contest over all its elections: overall, of the women, of those under 35, by the same votes. Knows
 * results and public candidacies, no ballot.
 */
package org.dauys.tally.rating;
