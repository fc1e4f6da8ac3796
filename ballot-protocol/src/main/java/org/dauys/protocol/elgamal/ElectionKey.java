package org.dauys.protocol.elgamal;

import java.lang.ref.SoftReference;
import org.dauys.protocol.group.FixedBaseTable;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;

/**
 * The election public key y with a table of its multiples: many multiplications by the same base. Thread-safe.
 *
 * <p>The table is half a megabyte and made in some two milliseconds. It is made when it is first needed and given back
 * when memory is short: a process may know hundreds of elections of which few have ballots at one time.
 */
public final class ElectionKey {
    private final GroupElement element;
    private volatile SoftReference<FixedBaseTable> table = new SoftReference<>(null);

    /** @param y the election public key, not the identity */
    public ElectionKey(GroupElement y) {
        if (y.isIdentity()) {
            throw new IllegalArgumentException("an election key is not the identity");
        }
        this.element = y;
    }

    /** y. */
    public GroupElement element() {
        return element;
    }

    /** The table of multiples of y. */
    public FixedBaseTable table() {
        FixedBaseTable made = table.get();
        if (made == null) {
            // Two threads may make it at once; either is right, and a lock would stand on the path of every ballot.
            made = FixedBaseTable.of(element);
            table = new SoftReference<>(made);
        }
        return made;
    }

    /** {@link #encrypt(Scalar, Scalar)} of a bit, which is cheaper. */
    public Ciphertext encryptBit(Scalar r, int bit) {
        GroupElement message = GroupElement.select(GroupElement.identity(), GroupElement.generator(), bit);
        return new Ciphertext(GroupElement.generatorTimes(r), table().times(r).plus(message));
    }

    /** (g^r, y^r·g^m), in time independent of r and m (§4.11.1). */
    public Ciphertext encrypt(Scalar r, Scalar m) {
        return new Ciphertext(GroupElement.generatorTimes(r), table().times(r).plus(GroupElement.generatorTimes(m)));
    }
}
