package org.dauys.registration.contest;

/**
 * One thing that stands in the way of a plan or of the close of registration.
 *
 * @param code what is wrong, a stable slug
 * @param subject the contest, territory or other thing concerned
 */
public record Finding(String code, String subject) {}
