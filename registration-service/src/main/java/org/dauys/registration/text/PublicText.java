package org.dauys.registration.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is going to be published: present, not blank, no longer than {@link #max()} characters in any language,
 * without control characters (the canonical JSON of ballot papers has no place for them). For strings and
 * {@code LocalText}.
 */
@Documented
@Constraint(validatedBy = {PublicTextValidator.class, PublicLocalTextValidator.class})
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicText {

    String message() default "must be a text without control characters, in every language";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Longest allowed, in characters. */
    int max() default 200;

    /** Whether it may be left out. */
    boolean optional() default false;
}
