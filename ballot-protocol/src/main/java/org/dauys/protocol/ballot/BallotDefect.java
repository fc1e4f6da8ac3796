package org.dauys.protocol.ballot;

/** Why a ballot is refused. */
public enum BallotDefect {
    /** The bytes are not the canonical form of a ballot. */
    NOT_CANONICAL,
    /** A scalar is not a canonical number below the group order. */
    INVALID_SCALAR,
    /** An element is not a canonical member of the prime-order group, or is the identity. */
    INVALID_ELEMENT,
    /** Made for an election with another uuid. */
    WRONG_ELECTION,
    /** The uuid is right, but the election hash is another. */
    WRONG_ELECTION_HASH,
    /** The credential is not in the list. */
    UNLISTED_CREDENTIAL,
    /** The numbers of answers, ciphertexts or proofs are not those of the election. */
    WRONG_SHAPE,
    /** The signature states another hash than that of the ballot. */
    WRONG_SIGNATURE_HASH,
    /** The signature does not hold. */
    WRONG_SIGNATURE,
    /** A proof that a choice is 0 or 1 does not hold. */
    WRONG_INDIVIDUAL_PROOF,
    /** The proof about the number of marks does not hold. */
    WRONG_OVERALL_PROOF,
    /** The proof that a blank vote has no marks does not hold. */
    WRONG_BLANK_PROOF
}
