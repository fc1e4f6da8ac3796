/**
 * Who applied and who is registered, in counts and shares, with the denominator, the day on which ages count and the
 * time of counting; and whether lists that keep the quotas can be made of them. Knows no name and no number of a person,
 * and gives none away: {@link org.dauys.registration.statistics.Disclosure}.
 */
package org.dauys.registration.statistics;
