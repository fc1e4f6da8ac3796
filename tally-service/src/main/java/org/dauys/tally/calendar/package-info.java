/**
 * The calendar of each primary as registration publishes it: moves the close of elections, only ever later, and says how
 * fresh our knowledge of it is. Knows no ballot.
 */
package org.dauys.tally.calendar;
