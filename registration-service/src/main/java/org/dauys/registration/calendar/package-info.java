/**
 * The calendar of a primary in versions, and the phase that something may be done in. Knows nothing of what happens in
 * a phase.
 */
package org.dauys.registration.calendar;
