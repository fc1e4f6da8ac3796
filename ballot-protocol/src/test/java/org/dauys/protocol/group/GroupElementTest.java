package org.dauys.protocol.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cafe.cryptography.curve25519.EdwardsPoint;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupElementTest {
    private static final String GENERATOR = "6666666666666666666666666666666666666666666666666666666666666658";
    private static final String IDENTITY = "0000000000000000000000000000000000000000000000000000000000000001";

    @Test
    void generatorAndIdentityAreThoseOfTheSpecification() {
        assertThat(GroupElement.generator().encode()).isEqualTo(GENERATOR);
        assertThat(GroupElement.generator()).hasToString(GENERATOR);
        assertThat(GroupElement.identity().encode()).isEqualTo(IDENTITY);
        assertThat(GroupElement.decode(IDENTITY).isIdentity()).isTrue();
        assertThat(GroupElement.decode(GENERATOR).isIdentity()).isFalse();
    }

    /** RFC 8032, §7.1, test 2: the secret scalar of the seed, and the public key, byte-reversed. */
    @Test
    void publicKeyOfRfc8032IsTheMultipleOfTheGenerator() throws NoSuchAlgorithmException {
        byte[] seed = HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        byte[] hash = MessageDigest.getInstance("SHA-512").digest(seed);
        byte[] half = Arrays.copyOf(hash, 32);
        half[0] &= (byte) 248;
        half[31] = (byte) ((half[31] & 127) | 64);
        Scalar secret = Scalar.reduce(Reference.reversed(half));

        assertThat(GroupElement.generatorTimes(secret).encode())
                .isEqualTo("0c66f42af155cdc08c96c42ecf2c989cbc7e1b4da70ab7925a8943e8c317403d");
    }

    @Test
    void anEncodingThatIsCutOffIsRefused() {
        byte[] ascii = GENERATOR.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(GroupElement.decode(ascii, 0)).isEqualTo(GroupElement.generator());
        for (int offset : new int[] {-1, 1, 64, 65, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> GroupElement.decode(ascii, offset)).isInstanceOf(InvalidEncodingException.class);
        }
    }

    @Test
    void allPointsOfSmallOrderButTheIdentityAreRefused() {
        List<EdwardsPoint> points = Reference.smallOrder();

        assertThat(points.stream().map(Reference::encode).distinct()).hasSize(8);
        for (EdwardsPoint point : points.subList(0, 7)) {
            assertRefused(Reference.encode(point));
        }
        assertThat(GroupElement.decode(Reference.encode(points.get(7))).isIdentity())
                .isTrue();
    }

    @Test
    void anElementPlusAPointOfSmallOrderIsRefused() {
        for (int k = 1; k < 20; k++) {
            String encoding = GroupElement.generatorTimes(Scalar.of(k * 7919L)).encode();
            EdwardsPoint element = Reference.decode(encoding);
            for (EdwardsPoint small : Reference.smallOrder().subList(0, 7)) {
                assertRefused(Reference.encode(element.add(small)));
            }
            assertThat(GroupElement.decode(encoding).encode()).isEqualTo(encoding);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // y = p .. p + 18, which others reduce: 0, 1, 2 …
                "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed",
                "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee",
                "7ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0",
                "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                // x = 0 with a sign: the identity and the point of order two
                "8000000000000000000000000000000000000000000000000000000000000001",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec",
                // the point of order two, not on the curve, form
                "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec",
                "0000000000000000000000000000000000000000000000000000000000000002",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "666666666666666666666666666666666666666666666666666666666666665",
                "06666666666666666666666666666666666666666666666666666666666666658",
                "",
                "2260CDF3092329C21DA25EE8C9A21F5697390F51643851560E5F46AE6AF8A3C9",
                "666666666666666666666666666666666666666666666666666666666666665g",
                "666666666666666666666666666666666666666666666666666666666666665\u0668",
                "6666666666666666666666666666666666666666666666666666666666666\uff10\uff11\uff12",
                "+666666666666666666666666666666666666666666666666666666666666658",
                " 666666666666666666666666666666666666666666666666666666666666658"
            })
    void anythingButACanonicalEncodingIsRefused(String encoding) {
        assertRefused(encoding);
    }

    @Test
    void everyYNearTheEndsIsJudgedAsBouncyCastleJudges() {
        for (int k = -300; k < 300; k++) {
            BigInteger y = k < 0 ? Reference.P.add(BigInteger.valueOf(k)) : BigInteger.valueOf(k);
            for (int sign = 0; sign < 2; sign++) {
                byte[] littleEndian = Reference.littleEndian(sign == 1 ? y.setBit(255) : y);
                String encoding = HexFormat.of().formatHex(Reference.reversed(littleEndian));
                // Bouncy Castle's full validation refuses the identity as a public key.
                boolean expected = Ed25519.validatePublicKeyFull(littleEndian, 0) || encoding.equals(IDENTITY);
                assertThat(isAccepted(encoding)).as(encoding).isEqualTo(expected);
            }
        }
    }

    @Test
    void elementsAreReadFromTheMiddleOfBytesAndWrittenThere() {
        byte[] text = ("{\"alpha\":\"" + GENERATOR + "\"}").getBytes(StandardCharsets.US_ASCII);
        byte[] copy = text.clone();

        GroupElement element = GroupElement.decode(text, 10);
        element.encodeTo(copy, 10);

        assertThat(element).isEqualTo(GroupElement.generator());
        assertThat(copy).isEqualTo(text);
    }

    @Test
    void noElementsHaveNoEncodings() {
        assertThat(GroupElement.encodeAll()).isEmpty();
    }

    @Test
    void orderTimesTheGeneratorIsTheIdentity() {
        GroupElement generator = GroupElement.generator();

        assertThat(generator.times(Scalar.of(-1)).plus(generator).isIdentity()).isTrue();
        assertThat(generator.timesVartime(Scalar.of(-1)).plus(generator).isIdentity())
                .isTrue();
        assertThat(generator.equals(null)).isFalse();
    }

    private static boolean isAccepted(String encoding) {
        try {
            GroupElement.decode(encoding);
            return true;
        } catch (InvalidEncodingException e) {
            return false;
        }
    }

    private static void assertRefused(String encoding) {
        assertThatThrownBy(() -> GroupElement.decode(encoding)).isInstanceOf(InvalidEncodingException.class);
    }
}
