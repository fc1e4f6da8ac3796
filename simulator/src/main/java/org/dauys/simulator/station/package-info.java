/** Officers at the desks of polling stations. Knows no device and no ballot. */
package org.dauys.simulator.station;
