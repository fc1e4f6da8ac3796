/** Decisions of the party control on candidates. Knows candidacies; what a removal means for ballots is not its matter. */
package org.dauys.registration.control;
