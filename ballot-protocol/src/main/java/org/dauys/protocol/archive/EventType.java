package org.dauys.protocol.archive;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Types of events (§4.4) and, for elections with homomorphic questions only, which may follow which. */
public enum EventType {
    SETUP("Setup"),
    BALLOT("Ballot"),
    END_BALLOTS("EndBallots"),
    ENCRYPTED_TALLY("EncryptedTally"),
    SHUFFLE("Shuffle"),
    END_SHUFFLES("EndShuffles"),
    PARTIAL_DECRYPTION("PartialDecryption"),
    RESULT("Result");

    private final String label;

    EventType(String label) {
        this.label = label;
    }

    /** The name in the record. */
    public String label() {
        return label;
    }

    /** The type with this name in the record. */
    public static Optional<EventType> ofLabel(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }

    /** Whether events of this type refer to a payload. */
    public boolean hasPayload() {
        return this != END_BALLOTS && this != END_SHUFFLES;
    }

    /** The types that may stand at the beginning of a record. */
    public static Set<EventType> first() {
        return EnumSet.of(SETUP);
    }

    /** The types that may follow this one; without non-homomorphic questions nothing is shuffled. */
    public Set<EventType> followers() {
        return switch (this) {
            case SETUP, BALLOT -> EnumSet.of(BALLOT, END_BALLOTS);
            case END_BALLOTS -> EnumSet.of(ENCRYPTED_TALLY);
            case ENCRYPTED_TALLY -> EnumSet.of(PARTIAL_DECRYPTION);
            case PARTIAL_DECRYPTION -> EnumSet.of(PARTIAL_DECRYPTION, RESULT);
            case RESULT, SHUFFLE, END_SHUFFLES -> EnumSet.noneOf(EventType.class);
        };
    }
}
