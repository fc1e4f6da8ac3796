/** Trustees with keys of their own, who verify what they open. */
package org.dauys.simulator.trustee;
