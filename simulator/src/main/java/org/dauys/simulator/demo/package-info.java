/** A primary that is open for voting, for whoever starts the system to look at. */
package org.dauys.simulator.demo;
