/** What can go wrong for a caller, with stable names. Messages are in {@code problems_*.properties}. */
package org.dauys.tally.problem;
