package org.dauys.registration.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** {@link PublicText} for one string. */
public final class PublicTextValidator implements ConstraintValidator<PublicText, String> {

    private int max;
    private boolean optional;

    @Override
    public void initialize(PublicText constraint) {
        max = constraint.max();
        optional = constraint.optional();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        return text == null ? optional : holds(text, max);
    }

    static boolean holds(String text, int max) {
        return text != null
                && !text.isBlank()
                && text.length() <= max
                && text.codePoints().noneMatch(PublicTextValidator::unprintable);
    }

    private static boolean unprintable(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE || type == Character.UNASSIGNED;
    }
}
