package org.dauys.kit.problem;

/**
 * One kind of error that a service can answer with (RFC 9457 {@code type}). Each service has an enum of its own; titles
 * and details are in {@code problems_kk.properties}, {@code _ru}, {@code _en} (UTF-8) under {@code <slug>.title} and
 * {@code <slug>.detail}, the latter a {@link java.text.MessageFormat}.
 */
public interface ProblemType {

    /** Stable name, lower case with hyphens; the last part of the type's address. */
    String slug();

    /** HTTP status. */
    int status();
}
