package org.dauys.registration.control;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dauys.registration.text.Ids;

/** What somebody writes to a commission. */
record WrittenRequest(@NotBlank @Size(max = 5000) @Pattern(regexp = Ids.LINES) String text) {}
