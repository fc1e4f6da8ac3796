/**
 * Supervised terminals of polling stations: pairing, the token that a terminal shows, and what makes it worthless. Knows
 * stations and their officers, no voter.
 */
package org.dauys.registration.terminal;
