package org.dauys.program.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text with no control characters but line ends and tabs, and no halves of characters. */
@Pattern(regexp = "[\\P{Cntrl}\\n\\r\\t&&[^\\p{Cs}]]*")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
public @interface PlainText {

    String message() default "no control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
