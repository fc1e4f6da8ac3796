/**
 * The bounded pool in which ballots are checked: what does not fit is refused at once, not stored. May not know what is
 * checked.
 */
package org.dauys.voting.verification;
