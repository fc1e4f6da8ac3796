package org.dauys.program.theme;

/**
 * The dictionary was changed, in the present transaction.
 *
 * @param dictionary as it is now
 */
public record ThemesChanged(ThemeDictionary dictionary) {}
