package org.dauys.registration.text;

/** Forms of what people write: identifiers are lowercase slugs that are safe in paths, keys and logs. */
public final class Ids {

    /** Identifiers of primaries, contests and territories. */
    public static final String SLUG = "[a-z0-9][a-z0-9-]{0,79}";

    /** One line of text that people write: no control characters, which have no place in a database or on paper. */
    public static final String LINE = "\\P{Cc}*";

    /** Text of several lines. */
    public static final String LINES = "[\\P{Cc}\n\r\t]*";

    private Ids() {}
}
