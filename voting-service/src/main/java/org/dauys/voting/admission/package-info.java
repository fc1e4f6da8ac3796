/**
 * The waiting room in front of the login: places in a queue, and passes for those whose turn it is. Casting neither asks for
 * a pass nor knows of this. Knows no person, no address and no election.
 */
package org.dauys.voting.admission;
