package org.dauys.registration.contest;

/**
 * One thing that stands in the way of a plan or of the close of registration, or that whoever signs it should know.
 *
 * @param code what is wrong, a stable slug
 * @param subject the contest, territory or other thing concerned
 */
public record Finding(String code, String subject) {}
