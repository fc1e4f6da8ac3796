package org.dauys.registration.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.dauys.events.LocalText;

/** {@link PublicText} for a text in three languages. */
public final class PublicLocalTextValidator implements ConstraintValidator<PublicText, LocalText> {

    private int max;
    private boolean optional;

    @Override
    public void initialize(PublicText constraint) {
        max = constraint.max();
        optional = constraint.optional();
    }

    @Override
    public boolean isValid(LocalText text, ConstraintValidatorContext context) {
        if (text == null) {
            return optional;
        }
        return PublicTextValidator.holds(text.kk(), max)
                && PublicTextValidator.holds(text.ru(), max)
                && PublicTextValidator.holds(text.en(), max);
    }
}
