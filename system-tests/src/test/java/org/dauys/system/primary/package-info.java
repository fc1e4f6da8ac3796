/** A primary small enough for a test, taken from a roll file to counted ballots. Judges nothing. */
package org.dauys.system.primary;
