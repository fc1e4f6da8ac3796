package org.dauys.kit.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that PostgreSQL and canonical JSON can hold: no control characters but line ends and tabs, and no halves of
 * characters. Its length is counted as the database counts, in characters and not in units of UTF-16. Null is valid.
 */
@Constraint(validatedBy = PlainTextValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
public @interface PlainText {

    /** Fewest characters. */
    int min() default 0;

    /** Most characters. */
    int max() default Integer.MAX_VALUE;

    String message() default "{min} to {max} characters, no control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
