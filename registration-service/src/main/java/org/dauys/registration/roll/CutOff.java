package org.dauys.registration.roll;

import java.time.LocalDate;

/**
 * Until when one had to join to vote.
 *
 * @param joinedBy last day of joining that counts; from the next day on nobody joins the roll
 * @param version from 1, of the entity tag
 */
public record CutOff(LocalDate joinedBy, int version) {}
