package org.dauys.protocol.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class LinearCombinationProperties {
    @Property(tries = 60)
    void combinationsAreTheSumsOfTheMultiples(@ForAll @Size(max = 30) List<@From("scalars") Scalar> scalars) {
        check(scalars);
    }

    @Property(tries = 3)
    void soAreLongOnes(@ForAll @Size(min = 300, max = 1000) List<@From("scalars") Scalar> scalars) {
        check(scalars);
    }

    private static void check(List<Scalar> scalars) {
        List<GroupElement> elements = new ArrayList<>();
        Scalar expected = Scalar.ZERO;
        for (int i = 0; i < scalars.size(); i++) {
            Scalar exponent = Scalar.of(i).times(Scalar.of(Scalar.ORDER.shiftRight(1 + i % 7)));
            elements.add(GroupElement.generatorTimes(exponent));
            expected = expected.plus(exponent.times(scalars.get(i)));
        }

        assertThat(LinearCombination.evaluateVartime(elements, scalars))
                .isEqualTo(GroupElement.generatorTimes(expected));
    }

    @Example
    void everyElementNeedsAScalar() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearCombination.evaluateVartime(List.of(GroupElement.generator()), List.of()));
    }

    @Provide
    Arbitrary<Scalar> scalars() {
        return Reference.scalars();
    }
}
