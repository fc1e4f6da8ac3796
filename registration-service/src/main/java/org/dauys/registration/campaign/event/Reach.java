package org.dauys.registration.campaign.event;

import java.time.Instant;

/**
 * How many were reached, and what is known about how many persons that were. A head count counts visits: whoever comes
 * to three meetings is three visits. Only those who check in can be told apart, so persons are given as bounds.
 *
 * @param at when it was counted
 * @param events announced and not cancelled
 * @param reported of them, those that were held and reported: all the other figures are of these
 * @param visits sum over the events; a joint event counts once
 * @param checkIns visits of people who checked in
 * @param checkedInPersons different persons among them
 * @param personsAtLeast no fewer were there: those who checked in, or the largest single event
 * @param personsAtMost no more were there: all visits but those that are known to be repeated
 * @param candidates candidates whose events these are
 * @param candidatesStanding of how many who stand there now
 */
public record Reach(
        Instant at,
        long events,
        long reported,
        long visits,
        long checkIns,
        long checkedInPersons,
        long personsAtLeast,
        long personsAtMost,
        long candidates,
        long candidatesStanding) {}
