/** Debates of the candidates of a contest: schedule, drawn order of speakers, attendance, excuses, and what follows from absence. */
package org.dauys.registration.campaign.debate;
