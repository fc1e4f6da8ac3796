/** The calendar of a primary in versions; times are instants, the zone is for showing them. */
package org.dauys.events.calendar;
