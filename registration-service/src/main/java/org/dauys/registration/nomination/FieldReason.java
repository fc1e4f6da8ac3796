package org.dauys.registration.nomination;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.dauys.registration.text.Ids;

/**
 * What is wrong with one member of an application.
 *
 * @param field its name, or {@code documents.} and a kind of document
 */
record FieldReason(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_.]{0,79}") String field,
        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = Ids.LINES) String reason) {}
