package org.dauys.protocol.proof;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.dauys.protocol.group.GroupElement;
import org.dauys.protocol.group.Scalar;

/**
 * A proof whose commitments A, B have been recomputed but not yet compared with its challenges. Many of them are
 * finished together, because encoding the commitments of a whole ballot costs one field inversion instead of one each.
 */
public final class ProofCheck {
    private final String hashPrefix;
    private final GroupElement[] commitments;
    private final Scalar challenge;

    /**
     * @param hashPrefix the text that is hashed before the commitments
     * @param commitments A and B of each branch
     * @param challenge what the hash should be: the sum of the branches' challenges
     */
    ProofCheck(String hashPrefix, GroupElement[] commitments, Scalar challenge) {
        this.hashPrefix = hashPrefix;
        this.commitments = commitments;
        this.challenge = challenge;
    }

    /** The index of the first proof that does not hold, or nothing if all hold. */
    public static OptionalInt firstFailure(List<ProofCheck> checks) {
        GroupElement[] all = checks.stream()
                .flatMap(check -> Arrays.stream(check.commitments))
                .toArray(GroupElement[]::new);
        byte[] encodings = GroupElement.encodeAllToBytes(all);
        int from = 0;
        for (int i = 0; i < checks.size(); i++) {
            ProofCheck check = checks.get(i);
            Scalar hash = new Challenge()
                    .add(check.hashPrefix)
                    .addAll(encodings, from, check.commitments.length)
                    .toScalar();
            if (!hash.equals(check.challenge)) {
                return OptionalInt.of(i);
            }
            from += check.commitments.length;
        }
        return OptionalInt.empty();
    }

    /** Whether this proof holds. */
    public boolean holds() {
        return firstFailure(List.of(this)).isEmpty();
    }
}
