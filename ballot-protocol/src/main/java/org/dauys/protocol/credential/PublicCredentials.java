package org.dauys.protocol.credential;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.MalformedMessageException;

/**
 * The list of public credentials of an election (§4.8), without weights: 32 bytes per credential in memory. Immutable
 * and thread-safe; contains each credential once. Lists made here are in hexadecimal order; the specification leaves
 * the order open, so a list that is read keeps its own.
 */
public final class PublicCredentials implements Iterable<PublicCredential>, Predicate<PublicCredential> {
    /** Bound on the canonical bytes: about two million credentials. */
    public static final int MAX_LENGTH = 128 << 20;

    private static final int ITEM = 67;
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] packed;
    private final byte[] sorted;

    private PublicCredentials(byte[] packed) {
        this.packed = packed;
        this.sorted = isStrictlyAscending(packed) ? packed : sortedCopy(packed);
        if (!isStrictlyAscending(sorted)) {
            throw new IllegalArgumentException("a credential is listed twice");
        }
    }

    /**
     * The list of these credentials in hexadecimal order.
     *
     * @throws IllegalArgumentException if one occurs twice
     */
    public static PublicCredentials of(Collection<PublicCredential> credentials) {
        ByteBuffer packed = ByteBuffer.allocate(32 * credentials.size());
        credentials.stream().sorted().forEach(each -> packed.put(HEX.parseHex(each.hex())));
        return new PublicCredentials(packed.array());
    }

    /**
     * Reads the canonical form. The form of each credential is checked, and that all are distinct; membership in the
     * group is checked by {@link PublicCredential#element}.
     *
     * @throws MalformedMessageException for other bytes, a repeated credential, or a list with weights
     */
    public static PublicCredentials parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, MAX_LENGTH);
        in.expect("[");
        ByteBuffer packed = ByteBuffer.allocate(32 * (bytes.length / ITEM));
        if (!in.accept("]")) {
            do {
                byte[] one = HEX.parseHex(in.hex64());
                if (packed.remaining() < one.length) {
                    throw new MalformedMessageException(MalformedMessageException.Kind.NOT_CANONICAL, "too long");
                }
                packed.put(one);
            } while (in.accept(","));
            in.expect("]");
        }
        in.end();
        try {
            return new PublicCredentials(Arrays.copyOf(packed.array(), packed.position()));
        } catch (IllegalArgumentException e) {
            throw new MalformedMessageException(MalformedMessageException.Kind.NOT_CANONICAL, e.getMessage());
        }
    }

    /** The payload that setup data refers to. */
    public byte[] canonicalBytes() {
        StringBuilder out = new StringBuilder(2 + ITEM * size()).append('[');
        for (int i = 0; i < size(); i++) {
            out.append(i == 0 ? "\"" : ",\"")
                    .append(HEX.formatHex(packed, 32 * i, 32 * i + 32))
                    .append('"');
        }
        return out.append(']').toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the credential is listed. */
    public boolean contains(PublicCredential credential) {
        byte[] wanted = HEX.parseHex(credential.hex());
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compare(sorted, 32 * middle, wanted, 0);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }

    @Override
    public boolean test(PublicCredential credential) {
        return contains(credential);
    }

    /** Number of credentials. */
    public int size() {
        return packed.length / 32;
    }

    /** In the order of the list. */
    public PublicCredential get(int index) {
        return new PublicCredential(HEX.formatHex(packed, 32 * index, 32 * index + 32));
    }

    @Override
    public Iterator<PublicCredential> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size();
            }

            @Override
            public PublicCredential next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return get(next++);
            }
        };
    }

    private static int compare(byte[] left, int leftAt, byte[] right, int rightAt) {
        return Arrays.compareUnsigned(left, leftAt, leftAt + 32, right, rightAt, rightAt + 32);
    }

    private static boolean isStrictlyAscending(byte[] items) {
        for (int at = 32; at < items.length; at += 32) {
            if (compare(items, at - 32, items, at) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static byte[] sortedCopy(byte[] items) {
        byte[][] each = new byte[items.length / 32][];
        for (int i = 0; i < each.length; i++) {
            each[i] = Arrays.copyOfRange(items, 32 * i, 32 * i + 32);
        }
        Arrays.sort(each, Arrays::compareUnsigned);
        ByteBuffer sorted = ByteBuffer.allocate(items.length);
        for (byte[] one : each) {
            sorted.put(one);
        }
        return sorted.array();
    }
}
