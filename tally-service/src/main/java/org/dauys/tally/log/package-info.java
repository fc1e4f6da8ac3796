/**
 * The ballot log as this service reads and writes it: the form of its records, how fresh what we know of other topics
 * is, and our own producer. Knows no rule about which ballot counts.
 */
package org.dauys.tally.log;
