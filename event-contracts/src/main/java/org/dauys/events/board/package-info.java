/** The hash-chained public record of an election on its way to observers, and what became of every log record. */
package org.dauys.events.board;
