/** Elections, voters and peers for tests of this service. */
package org.dauys.voting.testing;
