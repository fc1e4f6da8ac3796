/** Writes the close marker of each election when no ballot can arrive in time any more. Knows no ballot. */
package org.dauys.tally.close;
