/** Decisions of the party control that reach voters, board and results. */
package org.dauys.events.control;
