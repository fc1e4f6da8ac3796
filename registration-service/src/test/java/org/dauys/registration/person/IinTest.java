package org.dauys.registration.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.dauys.registration.testing.TestIins;
import org.junit.jupiter.api.Test;

class IinTest {

    /** Worked by hand: 1·9+2·0+3·0+4·1+5·0+6·1+7·4+8·0+9·0+10·0+11·1 = 58, and 58 mod 11 = 3. */
    private static final String FIRST_PASS = "900101400013";

    /** First pass 65 mod 11 = 10; second pass with weights 3..11, 1, 2: 107 mod 11 = 8. */
    private static final String SECOND_PASS = "850203300008";

    @Test
    void tellsBirthDateAndSex() {
        assertThat(new Iin(FIRST_PASS).birthDate()).isEqualTo(LocalDate.of(1990, 1, 1));
        assertThat(new Iin(FIRST_PASS).sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void takesTheCenturyFromTheSeventhDigit() {
        assertThat(new Iin("050101500000").birthDate()).isEqualTo(LocalDate.of(2005, 1, 1));
        assertThat(Iin.flawOf("050101000008")).contains(Iin.Flaw.BIRTH_DATE);
        assertThat(Iin.flawOf("050101700008")).contains(Iin.Flaw.BIRTH_DATE);
    }

    @Test
    void usesTheSecondWeightsWhenTheFirstSumLeavesTen() {
        assertThat(firstSum(SECOND_PASS) % 11).isEqualTo(10);
        assertThat(Iin.flawOf(SECOND_PASS)).isEmpty();
    }

    @Test
    void refusesEveryWrongCheckDigit() {
        String good = TestIins.woman(LocalDate.of(1975, 3, 9), 4321);
        for (char digit = '0'; digit <= '9'; digit++) {
            String changed = good.substring(0, 11) + digit;
            assertThat(Iin.flawOf(changed).isEmpty()).isEqualTo(changed.equals(good));
        }
    }

    @Test
    void refusesDatesThatDoNotExist() {
        assertThat(Iin.flawOf("900230400010")).contains(Iin.Flaw.BIRTH_DATE);
        assertThat(Iin.flawOf("901301400010")).contains(Iin.Flaw.BIRTH_DATE);
    }

    @Test
    void refusesOtherForms() {
        assertThat(Iin.flawOf("90010140001")).contains(Iin.Flaw.FORM);
        assertThat(Iin.flawOf("9001014000١3")).contains(Iin.Flaw.FORM);
        assertThat(Iin.flawOf(null)).contains(Iin.Flaw.FORM);
    }

    @Test
    void isNeverShown() {
        assertThat(new Iin(FIRST_PASS).toString()).doesNotContain("900101");
        assertThatThrownBy(() -> new Iin("900101400014")).hasMessageNotContaining("900101");
    }

    private static int firstSum(String iin) {
        int sum = 0;
        for (int i = 0; i < 11; i++) {
            sum += (iin.charAt(i) - '0') * (i + 1);
        }
        return sum;
    }
}
