/** One real person at a terminal, in place of the portal: reads the ballot paper, marks it, keeps the receipt. */
package org.dauys.simulator.terminal;
