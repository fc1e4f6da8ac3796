package org.dauys.program.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A reviewer's choice of theme, which the dictionary does not change any more. */
public record ThemeChoice(@NotBlank @Size(max = 40) String theme) {}
