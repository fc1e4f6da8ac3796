package org.dauys.registration.login;

import io.netty.util.NetUtil;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Internet addresses that begin with the same bits.
 *
 * @param bytes of the address; 4, or 16
 * @param bits how many of them count
 */
record AddressRange(byte[] bytes, int bits) {

    private static final int IPV4_BITS = 24;
    private static final int IPV6_BITS = 64;
    private static final byte[] MAPPED = HexFormat.of().parseHex("00000000000000000000ffff");

    /** A range such as {@code 10.0.0.0/8}, or one address. */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] address = address(parts[0]).orElseThrow(() -> new IllegalArgumentException("no address: " + parts[0]));
        int bits = parts.length == 1 ? address.length * Byte.SIZE : Integer.parseInt(parts[1]);
        return new AddressRange(address, bits);
    }

    /** An address without asking any name server; nothing if the text is none. */
    static Optional<byte[]> address(String text) {
        String bare = text.strip().replaceAll("^\\[(.*)]$", "$1").replaceAll("%.*$", "");
        return Optional.ofNullable(NetUtil.createByteArrayFromIpAddressString(bare))
                .map(AddressRange::unmapped);
    }

    /** What one household, office or station usually has: the first 24 bits, or 64 of IPv6. */
    static String networkOf(byte[] address) {
        int bits = address.length == 4 ? IPV4_BITS : IPV6_BITS;
        return HexFormat.of().formatHex(address, 0, bits / Byte.SIZE) + "/" + bits;
    }

    boolean contains(byte[] address) {
        if (address.length != bytes.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int mask = 0xff << (Byte.SIZE - bits % Byte.SIZE) & 0xff;
        return Arrays.equals(address, 0, whole, bytes, 0, whole)
                && (bits % Byte.SIZE == 0 || (address[whole] & mask) == (bytes[whole] & mask));
    }

    /** An IPv4 address in the form of IPv6 is an IPv4 address. */
    private static byte[] unmapped(byte[] address) {
        return address.length == 16 && Arrays.equals(address, 0, 12, MAPPED, 0, 12)
                ? Arrays.copyOfRange(address, 12, 16)
                : address;
    }
}
