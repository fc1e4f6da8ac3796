/** The registrar: roll, contests, decisions, draw, close of registration. */
package org.dauys.simulator.registrar;
