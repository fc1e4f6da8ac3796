package org.dauys.protocol.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ScalarProperties {
    @Property
    void arithmeticIsThatOfIntegersModuloTheOrder(@ForAll("scalars") Scalar a, @ForAll("scalars") Scalar b) {
        BigInteger x = a.toBigInteger();
        BigInteger y = b.toBigInteger();

        assertThat(a.plus(b).toBigInteger()).isEqualTo(x.add(y).mod(Scalar.ORDER));
        assertThat(a.minus(b).toBigInteger()).isEqualTo(x.subtract(y).mod(Scalar.ORDER));
        assertThat(a.times(b).toBigInteger()).isEqualTo(x.multiply(y).mod(Scalar.ORDER));
        assertThat(a.negate().toBigInteger()).isEqualTo(x.negate().mod(Scalar.ORDER));
        assertThat(a.equals(b)).isEqualTo(x.equals(y));
        assertThat(a.isZero()).isEqualTo(x.signum() == 0);
    }

    @Property
    void selectionTakesOneOfTwo(@ForAll("scalars") Scalar a, @ForAll("scalars") Scalar b) {
        assertThat(Scalar.select(a, b, 0)).isEqualTo(a);
        assertThat(Scalar.select(a, b, 1)).isEqualTo(b);
    }

    @Property(tries = 200)
    void inverseTimesScalarIsOne(@ForAll("scalars") Scalar a) {
        if (!a.isZero()) {
            assertThat(a.invert().times(a)).isEqualTo(Scalar.ONE);
        }
    }

    @Property
    void decimalTextIsThatOfTheInteger(@ForAll("scalars") Scalar a) {
        assertThat(a.toDecimal()).isEqualTo(a.toBigInteger().toString());
        assertThat(Scalar.parse(a.toDecimal())).isEqualTo(a).hasSameHashCodeAs(a);
        assertThat(Scalar.of(a.toBigInteger())).isEqualTo(a);
    }

    @Property
    void bytesOfAnyLengthAreReduced(@ForAll @Size(max = 150) byte[] bytes) {
        assertThat(Scalar.reduce(bytes).toBigInteger()).isEqualTo(new BigInteger(1, bytes).mod(Scalar.ORDER));
        assertThat(Scalar.reduce(new BigInteger(bytes.length == 0 ? new byte[1] : bytes))
                        .toBigInteger())
                .isEqualTo(new BigInteger(bytes.length == 0 ? new byte[1] : bytes).mod(Scalar.ORDER));
    }

    @Property
    void smallIntegersAreTheirResidues(@ForAll long value) {
        assertThat(Scalar.of(value).toBigInteger())
                .isEqualTo(BigInteger.valueOf(value).mod(Scalar.ORDER));
    }

    @Provide
    Arbitrary<Scalar> scalars() {
        return Reference.scalars();
    }
}
