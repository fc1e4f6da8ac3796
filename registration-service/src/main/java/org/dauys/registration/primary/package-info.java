/**
 * One run of the whole thing: its name, zone, reference date and rules. Knows neither its calendar nor what stands for
 * election in it.
 */
package org.dauys.registration.primary;
