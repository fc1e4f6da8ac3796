/**
 * How many credentials have voted, per election and hour, small cells withheld. Knows no result.
 */
package org.dauys.observer.turnout;
