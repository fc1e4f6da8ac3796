/** Measurements of a running system through its public APIs, as its officials and members use it. */
package org.dauys.simulator.measure;
