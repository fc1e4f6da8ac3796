/** Applicants, candidates and the secretaries who nominate them. */
package org.dauys.simulator.candidate;
