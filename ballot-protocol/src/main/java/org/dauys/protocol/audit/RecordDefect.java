package org.dauys.protocol.audit;

/** What is wrong with a record. */
public enum RecordDefect {
    /** The file is not an archive in its one form. */
    MALFORMED_ARCHIVE,
    /** The archive ends within an entry. */
    TRUNCATED_ARCHIVE,
    /** There is no event at all: nothing that could be verified. */
    EMPTY_RECORD,
    /** An object's name is not the digest of its content. */
    WRONG_OBJECT_NAME,
    /** An event or a setup object refers to an object that is not there. */
    MISSING_OBJECT,
    /** An object is there to which no event refers. */
    UNREFERENCED_OBJECT,
    /** An event is not in canonical form. */
    MALFORMED_EVENT,
    /** The parent is not the digest of the event before: an event was changed, dropped or inserted. */
    WRONG_PARENT,
    /** The height is not one more than that of the event before. */
    WRONG_HEIGHT,
    /** A ballot after the end of ballots. */
    BALLOT_AFTER_END,
    /** An event of a type that may not follow here: an event before it is missing or too much. */
    WRONG_ORDER,
    /** An event has a payload though its type has none, or the reverse. */
    WRONG_PAYLOAD,
    /** Setup data, election or trustees are not in canonical form, or outside of this profile. */
    MALFORMED_SETUP,
    /** The election is not the one that was asked for. */
    WRONG_ELECTION,
    /** The ballot paper is not the one that the election commits to. */
    WRONG_BALLOT_PAPER,
    /** A trustee's proof of possession does not hold, or a key occurs twice. */
    WRONG_TRUSTEE_KEY,
    /** The election key is not the product of the trustees' keys. */
    WRONG_ELECTION_KEY,
    /** The list of public credentials is malformed, repeats one, has an invalid one, or is not the announced one. */
    WRONG_CREDENTIAL_LIST,
    /** A ballot does not pass its own checks; the finding says which. */
    INVALID_BALLOT,
    /** A ballot that is already in the record. */
    REPEATED_TRACKER,
    /** The encrypted tally is malformed or not the sum of the last ballots. */
    WRONG_ENCRYPTED_TALLY,
    /** A partial decryption of a trustee that does not exist or has already decrypted. */
    WRONG_TRUSTEE,
    /** A partial decryption is malformed, or one of its proofs does not hold. */
    WRONG_PARTIAL_DECRYPTION,
    /** The result comes before every trustee has decrypted. */
    MISSING_PARTIAL_DECRYPTION,
    /** The result is malformed or not what the decryptions give. */
    WRONG_RESULT,
    /** An event of an earlier copy stands no more at its height. */
    CHANGED_SINCE,
    /** The record is shorter than an earlier copy of it. */
    ROLLED_BACK
}
