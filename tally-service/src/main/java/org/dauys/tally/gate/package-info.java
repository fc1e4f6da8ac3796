/**
 * What may enter a chain: every rule for a record of the ballot log, applied in the order of the log. Knows credentials,
 * never who holds one.
 */
package org.dauys.tally.gate;
