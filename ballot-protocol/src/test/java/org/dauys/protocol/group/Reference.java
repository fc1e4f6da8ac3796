package org.dauys.protocol.group;

import cafe.cryptography.curve25519.CompressedEdwardsY;
import cafe.cryptography.curve25519.EdwardsPoint;
import cafe.cryptography.curve25519.InvalidEncodingException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** The same group as implemented by others, and inputs for properties. */
final class Reference {
    static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    private static final String ORDER_EIGHT = "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a";

    private Reference() {}

    static cafe.cryptography.curve25519.Scalar scalar(Scalar scalar) {
        return cafe.cryptography.curve25519.Scalar.fromBits(littleEndian(scalar.toBigInteger()));
    }

    /** Our encoding of a point of theirs. */
    static String encode(EdwardsPoint point) {
        return HexFormat.of().formatHex(reversed(point.compress().toByteArray()));
    }

    static EdwardsPoint decode(String encoding) {
        try {
            return new CompressedEdwardsY(reversed(HexFormat.of().parseHex(encoding))).decompress();
        } catch (InvalidEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The eight points of small order; the identity is the last. */
    static List<EdwardsPoint> smallOrder() {
        EdwardsPoint generator =
                decode(HexFormat.of().formatHex(reversed(HexFormat.of().parseHex(ORDER_EIGHT))));
        List<EdwardsPoint> points = new ArrayList<>();
        EdwardsPoint point = generator;
        for (int i = 0; i < 8; i++) {
            points.add(point);
            point = point.add(generator);
        }
        return points;
    }

    static byte[] littleEndian(BigInteger value) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = value.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    static byte[] reversed(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }

    /** Uniform ones, the extremes and those whose digits carry most. */
    static Arbitrary<Scalar> scalars() {
        Arbitrary<Scalar> uniform = Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, Scalar.ORDER.subtract(BigInteger.ONE))
                .map(Scalar::of);
        Arbitrary<Scalar> extreme = Arbitraries.of(
                Scalar.ZERO,
                Scalar.ONE,
                Scalar.of(2),
                Scalar.of(-1),
                Scalar.of(-2),
                Scalar.of(8),
                Scalar.of(128),
                Scalar.reduce(BigInteger.TWO.pow(252)),
                Scalar.reduce(BigInteger.TWO.pow(252).subtract(BigInteger.ONE)),
                Scalar.of(new BigInteger("8".repeat(63), 16)),
                Scalar.of(new BigInteger("80".repeat(31), 16)),
                Scalar.of(new BigInteger("7f".repeat(31), 16)),
                Scalar.of(new BigInteger("f0".repeat(31), 16)));
        return Arbitraries.frequencyOf(Tuple.of(4, uniform), Tuple.of(1, extreme));
    }

    static Arbitrary<GroupElement> elements() {
        return scalars().map(GroupElement::generatorTimes);
    }
}
