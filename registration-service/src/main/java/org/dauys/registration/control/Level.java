package org.dauys.registration.control;

import java.util.Optional;

/** The commissions, from the one that decides first to the last that can be appealed to. */
public enum Level {
    TERRITORIAL,
    REGIONAL,
    CENTRAL;

    /** Where an appeal against a decision of this commission goes; nowhere from the last. */
    public Optional<Level> above() {
        return this == CENTRAL ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
