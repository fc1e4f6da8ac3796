/** The operator: primaries, staff, calendar, ceremony. */
package org.dauys.simulator.operator;
