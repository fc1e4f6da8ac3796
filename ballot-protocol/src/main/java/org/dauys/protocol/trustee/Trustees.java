package org.dauys.protocol.trustee;

import static org.dauys.protocol.json.MalformedMessageException.Kind.NOT_CANONICAL;
import static org.dauys.protocol.json.MalformedMessageException.Kind.UNSUPPORTED;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.json.CanonicalReader;
import org.dauys.protocol.json.CanonicalWriter;
import org.dauys.protocol.json.MalformedMessageException;

/**
 * The trustees of an election (§4.7), all "Single": each of them is needed to decrypt. A trustee's owner number in the
 * record is its position here, counted from 1.
 */
public record Trustees(List<TrusteePublicKey> keys) {
    private static final int MAX_TRUSTEES = 256;

    public Trustees {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.size() > MAX_TRUSTEES) {
            throw new IllegalArgumentException("an election has between 1 and " + MAX_TRUSTEES + " trustees");
        }
    }

    /** Number of trustees. */
    public int size() {
        return keys.size();
    }

    /** The trustee with this owner number, 1 to {@link #size}. */
    public Optional<TrusteePublicKey> owner(int owner) {
        return owner >= 1 && owner <= keys.size() ? Optional.of(keys.get(owner - 1)) : Optional.empty();
    }

    /** The owner number of the trustee with this public key. */
    public Optional<Integer> ownerOf(GroupElement publicKey) {
        return IntStream.rangeClosed(1, keys.size())
                .filter(owner -> keys.get(owner - 1).publicKey().equals(publicKey))
                .boxed()
                .findFirst();
    }

    /** The election public key: the product of all keys (§3.1.1). */
    public GroupElement combinedPublicKey() {
        GroupElement product = GroupElement.identity();
        for (TrusteePublicKey key : keys) {
            product = product.plus(key.publicKey());
        }
        return product;
    }

    /** Whether every proof of possession holds, and no key occurs twice. */
    public boolean check() {
        return keys.stream().allMatch(TrusteePublicKey::check)
                && keys.stream().map(TrusteePublicKey::publicKey).distinct().count() == keys.size();
    }

    /** The payload that setup data refers to. */
    public byte[] canonicalBytes() {
        CanonicalWriter out = new CanonicalWriter(512);
        out.array(keys, key -> {
            out.raw("[\"Single\",");
            key.write(out);
            out.raw("]");
        });
        return out.toBytes();
    }

    /** @throws MalformedMessageException unless the canonical form with "Single" trustees; proofs are not checked */
    public static Trustees parse(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes, MAX_TRUSTEES * TrusteePublicKey.MAX_LENGTH);
        List<TrusteePublicKey> keys = in.array(MAX_TRUSTEES, () -> {
            if (in.accept("[\"Pedersen\",")) {
                throw new MalformedMessageException(UNSUPPORTED, "threshold (Pedersen) trustees are not supported yet");
            }
            in.expect("[\"Single\",");
            TrusteePublicKey key = TrusteePublicKey.read(in);
            in.expect("]");
            return key;
        });
        in.end();
        if (keys.isEmpty()) {
            throw new MalformedMessageException(NOT_CANONICAL, "no trustees");
        }
        return new Trustees(keys);
    }
}
