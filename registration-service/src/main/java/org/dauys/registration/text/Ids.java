package org.dauys.registration.text;

/** Forms of the identifiers that people choose: lowercase slugs that are safe in paths, keys and logs. */
public final class Ids {

    /** Identifiers of primaries, contests and territories. */
    public static final String SLUG = "[a-z0-9][a-z0-9-]{0,79}";

    private Ids() {}
}
