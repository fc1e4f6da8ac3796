package org.dauys.protocol.group;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A point of the prime-order subgroup of edwards25519 (§5.2.1), written additively: what the specification writes as a
 * product is {@link #plus} here, and a power is {@link #times}. Immutable.
 *
 * <p>Encoding: the RFC 8032 encoding read as a little-endian number and written as 64 lowercase hexadecimal digits,
 * most significant first. Every value of this type is in the subgroup: there is no way to make one that is not.
 */
public final class GroupElement {
    /** Characters in an encoding. */
    public static final int ENCODED_LENGTH = PointCodec.LENGTH;

    private static final GroupElement IDENTITY = new GroupElement(new CurvePoint());
    private static final GroupElement GENERATOR = decode("6".repeat(ENCODED_LENGTH - 2) + "58");

    private final CurvePoint point;

    private GroupElement(CurvePoint point) {
        this.point = point;
    }

    /** Takes over a point of the prime-order subgroup, which nobody may change any more. */
    static GroupElement of(CurvePoint point) {
        return new GroupElement(point);
    }

    /** Not to be changed. */
    CurvePoint point() {
        return point;
    }

    /** The neutral element; its encoding is 63 zeros and a one. */
    public static GroupElement identity() {
        return IDENTITY;
    }

    /** The generator g. */
    public static GroupElement generator() {
        return GENERATOR;
    }

    /**
     * Reads an encoding strictly: 64 lowercase hexadecimal digits, y &lt; p, no sign on x = 0, on the curve, in the
     * prime-order subgroup. The identity is accepted; callers that refuse it ask {@link #isIdentity()}.
     *
     * @throws InvalidEncodingException for anything else
     */
    public static GroupElement decode(String encoding) {
        if (encoding.length() != ENCODED_LENGTH) {
            throw new InvalidEncodingException("a group element has 64 hexadecimal digits");
        }
        // Characters outside ISO 8859-1 become '?', which is no digit.
        return decode(encoding.getBytes(StandardCharsets.ISO_8859_1), 0);
    }

    /**
     * Like {@link #decode(String)}, from {@value #ENCODED_LENGTH} ASCII bytes.
     *
     * @throws InvalidEncodingException if they are not the encoding of a group element, or there are fewer
     */
    public static GroupElement decode(byte[] ascii, int offset) {
        if (offset < 0 || ascii.length - offset < ENCODED_LENGTH) {
            throw new InvalidEncodingException("a group element has 64 hexadecimal digits");
        }
        CurvePoint point = new CurvePoint();
        PointCodec.decode(ascii, offset, point);
        if (!SubgroupMembership.holds(point)) {
            throw new InvalidEncodingException("not in the prime-order subgroup");
        }
        return new GroupElement(point);
    }

    /** The encoding. When there are several elements, {@link #encodeAll} is much cheaper. */
    public String encode() {
        byte[] ascii = new byte[ENCODED_LENGTH];
        encodeTo(ascii, 0);
        return new String(ascii, StandardCharsets.ISO_8859_1);
    }

    /** Writes the encoding as {@value #ENCODED_LENGTH} ASCII bytes. */
    public void encodeTo(byte[] ascii, int offset) {
        FieldElement inverse = point.z.isPlainOne() ? point.z : FieldPowers.inverse(point.z);
        PointCodec.encode(point, inverse, ascii, offset);
    }

    /** The encodings in the order given, at the price of one field inversion for all. */
    public static String[] encodeAll(GroupElement... elements) {
        byte[] ascii = encodeAllToBytes(elements);
        String[] encodings = new String[elements.length];
        for (int i = 0; i < elements.length; i++) {
            encodings[i] = new String(ascii, i * ENCODED_LENGTH, ENCODED_LENGTH, StandardCharsets.ISO_8859_1);
        }
        return encodings;
    }

    /** Like {@link #encodeAll}, as ASCII bytes one after the other: element i at 64 i. */
    public static byte[] encodeAllToBytes(GroupElement... elements) {
        CurvePoint[] points = new CurvePoint[elements.length];
        for (int i = 0; i < elements.length; i++) {
            points[i] = elements[i].point;
        }
        FieldElement[] inverses = BatchInversion.ofZ(points);
        byte[] ascii = new byte[elements.length * ENCODED_LENGTH];
        for (int i = 0; i < elements.length; i++) {
            PointCodec.encode(points[i], inverses[i], ascii, i * ENCODED_LENGTH);
        }
        return ascii;
    }

    /**
     * The same elements in the same order in a form that is cheap to encode any number of times, at the price of one
     * field inversion for all.
     */
    public static List<GroupElement> normalized(List<GroupElement> elements) {
        CurvePoint[] points = elements.stream().map(GroupElement::point).toArray(CurvePoint[]::new);
        FieldElement[] inverses = BatchInversion.ofZ(points);
        List<GroupElement> result = new ArrayList<>(points.length);
        for (int i = 0; i < points.length; i++) {
            result.add(new GroupElement(points[i].normalized(inverses[i])));
        }
        return result;
    }

    /** The second if the bit is 1, the first if it is 0, in time and memory accesses that do not depend on the bit. */
    public static GroupElement select(GroupElement ifZero, GroupElement ifOne, int bit) {
        CurvePoint result = new CurvePoint(ifZero.point);
        result.setMasked(ifOne.point, -(bit & 1L));
        return new GroupElement(result);
    }

    public boolean isIdentity() {
        return point.isIdentity();
    }

    public GroupElement plus(GroupElement other) {
        CurvePoint sum = new CurvePoint(point);
        sum.plus(new CachedPoint(other.point));
        return new GroupElement(sum);
    }

    public GroupElement minus(GroupElement other) {
        CurvePoint difference = new CurvePoint(point);
        difference.minus(new CachedPoint(other.point));
        return new GroupElement(difference);
    }

    public GroupElement negate() {
        CurvePoint negative = new CurvePoint(point);
        negative.negate();
        return new GroupElement(negative);
    }

    public GroupElement doubled() {
        CurvePoint twice = new CurvePoint(point);
        twice.twice();
        return new GroupElement(twice);
    }

    /** This element the given number of times, in time and memory accesses that do not depend on the scalar. */
    public GroupElement times(Scalar scalar) {
        return new GroupElement(ConstantTimeMultiplication.multiply(point, scalar));
    }

    /** Like {@link #times} but faster, and only for scalars that are public. */
    public GroupElement timesVartime(Scalar scalar) {
        return new VartimeMultiScalar().plus(this, scalar).evaluate();
    }

    /** The generator the given number of times, in time and memory accesses that do not depend on the scalar. */
    public static GroupElement generatorTimes(Scalar scalar) {
        return FixedBaseTable.generator().times(scalar);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupElement element && point.sameAs(element.point);
    }

    @Override
    public int hashCode() {
        return encode().hashCode();
    }

    /** The encoding: elements are public data. */
    @Override
    public String toString() {
        return encode();
    }
}
