/**
 * What became of each record of the ballot box, as tally-service says it. Does not check the claim.
 */
package org.dauys.observer.logindex;
