package org.dauys.program.theme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dauys.kit.text.PlainText;

/**
 * Words that point to a theme, in any form: stems are compared.
 *
 * @param kk Kazakh, at most 500
 * @param ru Russian, at most 500
 */
public record ThemeWords(
        @NotNull @Size(max = 500) List<@NotBlank @PlainText(max = 60) String> kk,
        @NotNull @Size(max = 500) List<@NotBlank @PlainText(max = 60) String> ru) {}
