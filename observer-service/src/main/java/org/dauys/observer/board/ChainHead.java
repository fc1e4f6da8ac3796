package org.dauys.observer.board;

/**
 * Where the copy of an election's chain ends.
 *
 * @param height of the last event; -1 before the first
 * @param eventHash its digest, hexadecimal; empty before the first
 * @param position bytes of the archive up to and with the last event
 * @param header the archive header, exact bytes as text
 */
public record ChainHead(String electionUuid, int height, String eventHash, long position, String header) {

    /** Whether there is an event. */
    public boolean begun() {
        return height >= 0;
    }
}
