/**
 * The tally: gate, ordering, chain, ceremonies, count and ratings. Nothing here names a voter; a credential is the most
 * that is known.
 */
package org.dauys.tally;
