/** What an election asks: contests, candidates in drawn order, and the list of public credentials by reference. */
package org.dauys.events.ballotpaper;
