/**
 * The hash chain of each election: events and the objects they refer to, stored once, never changed. Knows what a
 * Belenios event is, not why one is appended.
 */
package org.dauys.tally.chain;
