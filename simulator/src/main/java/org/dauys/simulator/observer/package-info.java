/** Observers: accreditation, incidents, copies of the board, the auditor over every record. */
package org.dauys.simulator.observer;
