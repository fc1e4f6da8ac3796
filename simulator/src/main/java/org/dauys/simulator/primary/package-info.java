/** One primary, from an empty calendar to an open ballot box, as all its people together make it. */
package org.dauys.simulator.primary;
