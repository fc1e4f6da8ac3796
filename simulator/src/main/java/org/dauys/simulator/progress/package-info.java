/** Telling people how far it is. */
package org.dauys.simulator.progress;
