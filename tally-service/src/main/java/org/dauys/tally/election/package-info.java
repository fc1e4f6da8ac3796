/**
 * An election that is set up: its times, its partition, its stage, and the announcement of all that to the other
 * services. Knows neither ballots nor trustees.
 */
package org.dauys.tally.election;
