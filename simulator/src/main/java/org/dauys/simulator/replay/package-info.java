/** October 2020 again: published figures, scale, the three days, the table at the end. */
package org.dauys.simulator.replay;
