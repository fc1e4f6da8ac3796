/** Editors of draft programmes and citizens with proposals. */
package org.dauys.simulator.citizen;
