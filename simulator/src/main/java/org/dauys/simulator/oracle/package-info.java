/** What must be true afterwards, judged from a journal of our own and the published record alone (invariants I1 to I5, I7 to I9). Knows nothing of who cast what how. */
package org.dauys.simulator.oracle;
