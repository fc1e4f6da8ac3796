/** The announced elections: parameters, partition, times, state. */
package org.dauys.events.election;
