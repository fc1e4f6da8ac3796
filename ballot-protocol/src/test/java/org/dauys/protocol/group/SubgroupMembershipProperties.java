package org.dauys.protocol.group;

import static org.assertj.core.api.Assertions.assertThat;

import cafe.cryptography.curve25519.EdwardsPoint;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SubgroupMembershipProperties {
    /** Every coset of the 8-torsion, by our multiplication and by the other implementation's. */
    @Property(tries = 300)
    void exactlyTheMultiplesOfTheGeneratorAreMembers(@ForAll("elements") GroupElement element) {
        EdwardsPoint theirs = Reference.decode(element.encode());
        for (EdwardsPoint small : Reference.smallOrder()) {
            EdwardsPoint sum = theirs.add(small);
            CurvePoint point = new CurvePoint();
            PointCodec.decode(Reference.encode(sum).getBytes(StandardCharsets.US_ASCII), 0, point);

            boolean expected = timesOrder(point).isIdentity();

            assertThat(expected).isEqualTo(small.isIdentity()).isEqualTo(sum.isTorsionFree());
            assertThat(SubgroupMembership.holds(point)).isEqualTo(expected);
        }
    }

    private static CurvePoint timesOrder(CurvePoint point) {
        CurvePoint multiple = SharedDoublings.multiples(point, Scalar.of(-1))[0];
        multiple.plus(new CachedPoint(point));
        return multiple;
    }

    @Provide
    Arbitrary<GroupElement> elements() {
        return Reference.elements();
    }
}
