package org.dauys.auditor.opening;

import java.util.List;

/**
 * What an opened ballot is worth.
 *
 * @param state in a word
 * @param detail for people
 * @param contents what the ballot contains, a line per question; empty unless the opening was shown to be that of the
 *     ballot
 */
public record OpeningFinding(State state, String detail, List<String> contents) {

    /** In the order in which the checks are made. */
    public enum State {
        /** The election in the file is not the one that is published. */
        ANOTHER_ELECTION,
        /** It is no ballot that would have been accepted. */
        INVALID_BALLOT,
        /** The ballot was made from something else than what the file says. */
        DOES_NOT_OPEN,
        /** It opens, and it has been cast as well: whoever has the file knows that vote. */
        CAST,
        /** It opens. */
        OPENS
    }

    public OpeningFinding {
        contents = List.copyOf(contents);
    }

    static OpeningFinding failed(State state, String detail) {
        return new OpeningFinding(state, detail, List.of());
    }
}
