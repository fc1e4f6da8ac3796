/**
 * From trustees' keys to the Setup event: the key ceremony of a primary, the server key of each election, and the record
 * of each election up to its first event. Knows no ballot.
 */
package org.dauys.tally.ceremony;
