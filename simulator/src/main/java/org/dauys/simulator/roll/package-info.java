/** Rolls of any size as CSV: members, party organisations, incremental files. Reproducible from a seed; knows no network. */
package org.dauys.simulator.roll;
