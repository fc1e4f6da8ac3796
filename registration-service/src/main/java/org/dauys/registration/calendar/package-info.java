/**
 * The calendar of a primary in versions, and the phase that something may be done in: changed by one operator until
 * registration is closed, and by two from then on. Knows nothing of what happens in a phase; features say themselves what
 * a change touches.
 */
package org.dauys.registration.calendar;
