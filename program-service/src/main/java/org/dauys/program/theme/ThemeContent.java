package org.dauys.program.theme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.dauys.program.text.ShortText;

/**
 * What an editor sends.
 *
 * @param name of the theme
 * @param words that point to it
 */
public record ThemeContent(@NotNull @Valid ShortText name, @NotNull @Valid ThemeWords words) {}
