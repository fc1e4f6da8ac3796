package org.dauys.protocol.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FieldElementProperties {
    @Property
    void productsAreRightForAllLimbsWithinTheBounds(@ForAll("limbs") long[] a, @ForAll("limbs") long[] b) {
        FieldElement x = element(a);
        FieldElement y = element(b);
        FieldElement product = new FieldElement();

        product.setProduct(x, y);

        assertThat(number(product)).isEqualTo(number(a).multiply(number(b)).mod(Reference.P));
        assertThat(isCarried(product)).isTrue();
    }

    @Property
    void squaresAreRightForAllLimbsWithinTheBounds(@ForAll("limbs") long[] a) {
        FieldElement square = new FieldElement();

        square.setSquare(element(a));

        assertThat(number(square)).isEqualTo(number(a).pow(2).mod(Reference.P));
        assertThat(isCarried(square)).isTrue();
    }

    @Property
    void wordsAreTheLeastNonNegativeRepresentative(@ForAll("limbs") long[] a) {
        assertThat(number(element(a))).isEqualTo(number(a).mod(Reference.P));
    }

    @Property
    void inverseTimesElementIsOne(@ForAll("limbs") long[] a) {
        FieldElement x = element(a);
        FieldElement product = new FieldElement();

        product.setProduct(FieldPowers.inverse(x), x);

        assertThat(number(product)).isEqualTo(x.isZero() ? BigInteger.ZERO : BigInteger.ONE);
    }

    @Property
    void maskedOperationsDoAllOrNothing(@ForAll("limbs") long[] a, @ForAll("limbs") long[] b) {
        FieldElement x = element(a);
        FieldElement y = element(b);

        x.setMasked(y, 0);
        x.negateMasked(0);
        FieldElement.swapMasked(x, y, 0);
        assertThat(number(x)).isEqualTo(number(a).mod(Reference.P));
        FieldElement.swapMasked(x, y, -1);
        assertThat(number(x)).isEqualTo(number(b).mod(Reference.P));
        assertThat(number(y)).isEqualTo(number(a).mod(Reference.P));
        x.setMasked(y, -1);
        x.negateMasked(-1);
        assertThat(number(x)).isEqualTo(number(a).negate().mod(Reference.P));
    }

    /** Limbs up to the bound of 2^53.4, so that two factors are below 2^107, with the extremes often. */
    @Provide
    Arbitrary<long[]> limbs() {
        long bound = (1L << 53) + (1L << 51);
        return Arbitraries.longs()
                .between(-bound, bound)
                .edgeCases(
                        cases -> cases.add(-bound, -1L, 0L, 1L, 18L, (1L << 51) - 19, (1L << 51) - 1, 1L << 51, bound))
                .array(long[].class)
                .ofSize(5);
    }

    private static FieldElement element(long[] limbs) {
        FieldElement result = new FieldElement();
        result.load(limbs, 0);
        return result;
    }

    private static BigInteger number(long[] limbs) {
        BigInteger result = BigInteger.ZERO;
        for (int i = 4; i >= 0; i--) {
            result = result.shiftLeft(51).add(BigInteger.valueOf(limbs[i]));
        }
        return result;
    }

    private static BigInteger number(FieldElement element) {
        BigInteger result = BigInteger.ZERO;
        long[] words = element.toWords();
        for (int i = 3; i >= 0; i--) {
            result = result.shiftLeft(64).add(new BigInteger(Long.toUnsignedString(words[i])));
        }
        return result;
    }

    private static boolean isCarried(FieldElement element) {
        long[] limbs = new long[5];
        element.store(limbs, 0);
        for (long limb : limbs) {
            if (limb < -(1L << 17) || limb > (1L << 51) + (1L << 17)) {
                return false;
            }
        }
        return true;
    }
}
