/**
 * Signed heads of the board, so that a rolled-back board can be proved. Signs nothing else.
 */
package org.dauys.observer.checkpoint;
