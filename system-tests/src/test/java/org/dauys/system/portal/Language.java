package org.dauys.system.portal;

import java.util.Locale;

/** The languages of the portal. */
public enum Language {
    KK,
    RU,
    EN;

    /** As pages and {@code Accept-Language} name it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
