/** Meetings of candidates with voters, announced and reported by the candidates themselves. */
package org.dauys.registration.campaign.meeting;
