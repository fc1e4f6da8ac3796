package org.dauys.protocol.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SignedDigitsProperties {
    @Property
    void digitsAddUpToTheScalar(@ForAll("scalars") Scalar scalar, @ForAll @IntRange(min = 2, max = 12) int width) {
        int[] radix256 = SignedDigits.radix256(scalar);
        int[] radix16 = SignedDigits.radix16(scalar);
        int[] radix = SignedDigits.radix(scalar, width);
        int nafWidth = Math.min(width, 8);
        byte[] naf = SignedDigits.nonAdjacentForm(scalar, nafWidth);

        assertThat(value(radix256.length, 8, i -> radix256[i])).isEqualTo(scalar.toBigInteger());
        assertThat(value(radix16.length, 4, i -> radix16[i])).isEqualTo(scalar.toBigInteger());
        assertThat(value(radix.length, width, i -> radix[i])).isEqualTo(scalar.toBigInteger());
        assertThat(Arrays.stream(radix)).allMatch(digit -> Math.abs(digit) <= 1 << (width - 1));
        assertThat(value(naf.length, 1, i -> naf[i])).isEqualTo(scalar.toBigInteger());
        assertThat(Arrays.stream(radix256)).allMatch(digit -> Math.abs(digit) <= 128);
        assertThat(Arrays.stream(radix16)).allMatch(digit -> Math.abs(digit) <= 8);
        for (byte digit : naf) {
            assertThat(digit == 0 || (digit % 2 != 0 && Math.abs(digit) < 1 << (nafWidth - 1)))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Scalar> scalars() {
        return Reference.scalars();
    }

    private static BigInteger value(int count, int bits, IntUnaryOperator digit) {
        BigInteger result = BigInteger.ZERO;
        for (int i = count - 1; i >= 0; i--) {
            result = result.shiftLeft(bits).add(BigInteger.valueOf(digit.applyAsInt(i)));
        }
        return result;
    }
}
