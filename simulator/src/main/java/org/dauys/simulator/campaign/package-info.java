/** Candidates on the campaign trail: meetings and who came, debates and who did not. */
package org.dauys.simulator.campaign;
