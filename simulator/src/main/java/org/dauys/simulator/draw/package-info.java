/** Officials who draw orders together, by secrets that they commit to and reveal. */
package org.dauys.simulator.draw;
