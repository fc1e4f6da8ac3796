/**
 * Polling stations: settlements and who serves them, offline stations with their cut-off and printed roll, and what a station says about
 * its papers. Knows voters by name for the printed roll, and no credential: whether somebody has voted electronically is
 * read from what the credential authority has confirmed.
 */
package org.dauys.registration.station;
