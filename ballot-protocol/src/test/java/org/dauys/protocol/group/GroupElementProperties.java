package org.dauys.protocol.group;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.cryptography.curve25519.Constants;
import cafe.cryptography.curve25519.EdwardsPoint;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class GroupElementProperties {
    @Property(tries = 200)
    void multiplesAreThoseOfTheOtherImplementation(@ForAll("scalars") Scalar a, @ForAll("scalars") Scalar b) {
        GroupElement element = GroupElement.generatorTimes(a);
        EdwardsPoint theirs = Constants.ED25519_BASEPOINT.multiply(Reference.scalar(a));

        assertThat(element.encode()).isEqualTo(Reference.encode(theirs));
        assertThat(element.times(b).encode()).isEqualTo(Reference.encode(theirs.multiply(Reference.scalar(b))));
    }

    @Property(tries = 200)
    void variableTimeAndConstantTimeAgree(@ForAll("elements") GroupElement element, @ForAll("scalars") Scalar scalar) {
        GroupElement expected = element.times(scalar);
        FixedBaseTable table = FixedBaseTable.generator();

        assertThat(element.timesVartime(scalar)).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(PublicMultiples.of(element, scalar).multiple(0)).isEqualTo(expected);
        assertThat(table.times(scalar)).isEqualTo(GroupElement.generator().times(scalar));
        assertThat(table.timesVartime(scalar)).isEqualTo(table.times(scalar));
    }

    @Property(tries = 20)
    void tablesOfAnyBaseAgree(@ForAll("elements") GroupElement element, @ForAll("scalars") Scalar scalar) {
        FixedBaseTable table = FixedBaseTable.of(element);

        assertThat(table.base()).isEqualTo(element);
        assertThat(table.times(scalar)).isEqualTo(element.times(scalar));
        assertThat(table.timesVartime(scalar)).isEqualTo(element.times(scalar));
    }

    @Property(tries = 100)
    void sumsOfMultiplesAgree(
            @ForAll("elements") GroupElement a,
            @ForAll("elements") GroupElement b,
            @ForAll("scalars") Scalar x,
            @ForAll("scalars") Scalar y,
            @ForAll("scalars") Scalar z) {
        GroupElement expected =
                a.times(x).plus(b.times(y)).plus(GroupElement.generatorTimes(z)).plus(b);

        GroupElement sum = new VartimeMultiScalar()
                .plus(a, x)
                .plus(OddMultiples.of(b), y)
                .plus(FixedBaseTable.generator(), z)
                .plus(b)
                .evaluate();

        assertThat(sum).isEqualTo(expected);
        assertThat(sum.plus(a)).isEqualTo(expected.plus(a));
        assertThat(new VartimeMultiScalar().plus(FixedBaseTable.generator(), z).evaluate())
                .isEqualTo(GroupElement.generatorTimes(z));
    }

    @Property(tries = 100)
    void multiplesComputedTogetherAgree(
            @ForAll("elements") GroupElement element, @ForAll @Size(max = 4) List<@From("scalars") Scalar> scalars) {
        Scalar[] array = scalars.toArray(Scalar[]::new);
        PublicMultiples fromElement = PublicMultiples.of(element, array);

        assertThat(fromElement.base()).isEqualTo(element);
        for (int i = 0; i < array.length; i++) {
            GroupElement expected = element.times(array[i]);
            assertThat(fromElement.multiple(i)).isEqualTo(expected);
            assertThat(fromElement.multiple(i).plus(element)).isEqualTo(expected.plus(element));
        }
    }

    @Property(tries = 200)
    void groupLawsHold(
            @ForAll("elements") GroupElement a,
            @ForAll("elements") GroupElement b,
            @ForAll("elements") GroupElement c) {
        GroupElement zero = GroupElement.identity();

        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(zero)).isEqualTo(a);
        assertThat(zero.plus(a)).isEqualTo(a);
        assertThat(a.minus(a).isIdentity()).isTrue();
        assertThat(a.minus(b)).isEqualTo(a.plus(b.negate()));
        assertThat(a.doubled()).isEqualTo(a.plus(a));
        assertThat(a.doubled().doubled().plus(b))
                .isEqualTo(a.times(Scalar.of(4)).plus(b));
    }

    @Property(tries = 100)
    void selectionTakesOneOfTwo(@ForAll("elements") GroupElement a, @ForAll("elements") GroupElement b) {
        assertThat(GroupElement.select(a, b, 0)).isEqualTo(a);
        assertThat(GroupElement.select(a, b, 1)).isEqualTo(b);
        assertThat(GroupElement.select(a, b, 1).plus(a)).isEqualTo(b.plus(a));
    }

    @Property(tries = 100)
    void multiplicationIsLinear(
            @ForAll("elements") GroupElement element, @ForAll("scalars") Scalar a, @ForAll("scalars") Scalar b) {
        assertThat(element.times(a).plus(element.times(b))).isEqualTo(element.times(a.plus(b)));
        assertThat(element.times(a).times(b)).isEqualTo(element.times(a.times(b)));
    }

    @Property(tries = 200)
    void encodingAndDecodingAreInverse(
            @ForAll("elements") GroupElement element, @ForAll("elements") GroupElement other) {
        String encoding = element.encode();

        assertThat(GroupElement.decode(encoding)).isEqualTo(element);
        assertThat(GroupElement.decode(encoding).encode()).isEqualTo(encoding);
        assertThat(GroupElement.encodeAll(element, other, GroupElement.identity()))
                .containsExactly(
                        encoding, other.encode(), GroupElement.identity().encode());
        List<GroupElement> normalized = GroupElement.normalized(List.of(element, other, GroupElement.identity()));
        assertThat(normalized).containsExactly(element, other, GroupElement.identity());
        assertThat(normalized.get(0).encode()).isEqualTo(encoding);
        assertThat(normalized.get(0).plus(other)).isEqualTo(element.plus(other));
    }

    @Provide
    Arbitrary<Scalar> scalars() {
        return Reference.scalars();
    }

    @Provide
    Arbitrary<GroupElement> elements() {
        return Reference.elements();
    }
}
