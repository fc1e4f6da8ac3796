package org.dauys.program.theme;

import org.dauys.events.LocalText;

/**
 * A theme and its part of the dictionary.
 *
 * @param theme stable name, such as {@code housing}
 * @param version grows with every change
 * @param name for people
 * @param words that point to it
 */
public record Theme(String theme, long version, LocalText name, ThemeWords words) {

    /** The theme of what fits no other. */
    public static final String OTHER = "other";
}
