package org.dauys.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private record Message(@PlainText(min = 2, max = 4) String text) {}

    private static boolean isValid(String text) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(new Message(text)).isEmpty();
        }
    }

    @Test
    void lettersLineEndsAndTabsAreText() {
        assertThat(isValid("Әй,\n")).isTrue();
        assertThat(isValid("a\tb\r")).isTrue();
        assertThat(isValid(null)).isTrue();
    }

    @Test
    void controlCharactersAndHalvesOfCharactersAreNot() {
        assertThat(isValid("a\u0000b")).isFalse();
        assertThat(isValid("a\u007Fb")).isFalse();
        assertThat(isValid("a\uD83Db")).isFalse();
        assertThat(isValid("a\uDE4Fb")).isFalse();
    }

    @Test
    void aCharacterCountsOnceHoweverManyUnitsItHas() {
        assertThat(isValid("\uD83D\uDE4F")).isFalse();
        assertThat(isValid("\uD83D\uDE4F".repeat(4))).isTrue();
        assertThat(isValid("\uD83D\uDE4F".repeat(5))).isFalse();
    }
}
