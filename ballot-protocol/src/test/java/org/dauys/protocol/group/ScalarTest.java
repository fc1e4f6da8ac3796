package org.dauys.protocol.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTest {
    private static final String ORDER = "7237005577332262213973186563042994240857116359379907606001950938285454250989";

    @Test
    void orderIsThatOfTheSpecification() {
        assertThat(Scalar.ORDER).hasToString(ORDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "00",
                "01",
                "1 ",
                " 1",
                "0x1",
                "1a",
                "1\u0661",
                "\u0661",
                ORDER,
                "7237005577332262213973186563042994240857116359379907606001950938285454250990",
                "9999999999999999999999999999999999999999999999999999999999999999999999999999",
                "10000000000000000000000000000000000000000000000000000000000000000000000000000",
                "115792089237316195423570985008687907853269984665640564039457584007913129639936"
            })
    void textThatIsNotTheCanonicalDecimalIsRefused(String text) {
        assertThatThrownBy(() -> Scalar.parse(text)).isInstanceOf(InvalidEncodingException.class);
    }

    @Test
    void greatestScalarIsRead() {
        String greatest = ORDER.substring(0, ORDER.length() - 1) + "8";

        assertThat(Scalar.parse(greatest)).isEqualTo(Scalar.of(-1));
        assertThat(Scalar.parse("0")).isEqualTo(Scalar.ZERO);
    }

    @Test
    void integersOutsideTheRangeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Scalar.of(Scalar.ORDER));
        assertThatIllegalArgumentException().isThrownBy(() -> Scalar.of(BigInteger.ONE.negate()));
    }

    @Test
    void extremesOfTheReductionAreReduced() {
        byte[] ones = new byte[64];
        Arrays.fill(ones, (byte) 0xff);

        assertThat(Scalar.reduce(ones).toBigInteger()).isEqualTo(new BigInteger(1, ones).mod(Scalar.ORDER));
        for (int k = 0; k < 16; k++) {
            for (int delta = -1; delta <= 1; delta++) {
                BigInteger value = Scalar.ORDER.shiftLeft(255).subtract(Scalar.ORDER.multiply(BigInteger.valueOf(k)));
                value = value.add(BigInteger.valueOf(delta));
                assertThat(Scalar.reduce(value.toByteArray()).toBigInteger()).isEqualTo(value.mod(Scalar.ORDER));
            }
        }
    }

    @Test
    void zeroHasNoInverse() {
        assertThatThrownBy(Scalar.ZERO::invert).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void textForPeopleDoesNotRevealTheValue() {
        assertThat(Scalar.of(123456789).toString()).doesNotContain("123456789").doesNotContain("75bcd15");
    }

    @Test
    void randomScalarsDifferAndUseTheWholeRange() {
        SecureRandom random = new SecureRandom();
        Set<Scalar> seen = new HashSet<>();
        int large = 0;
        for (int i = 0; i < 200; i++) {
            Scalar scalar = Scalar.random(random);
            seen.add(scalar);
            large += scalar.toBigInteger().testBit(251) ? 1 : 0;
        }

        assertThat(seen).hasSize(200);
        assertThat(large).isBetween(40, 160);
    }
}
