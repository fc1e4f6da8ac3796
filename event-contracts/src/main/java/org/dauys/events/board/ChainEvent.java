package org.dauys.events.board;

/**
 * One event of an election's hash chain (topic {@code dauys.board}, key: election, in order of height). Published in
 * batches and without a time, so that the board does not tell when a ballot came.
 *
 * @param electionUuid the election
 * @param height position in the chain, from 0, without gaps
 * @param event exact bytes of the Belenios event object, as text
 * @param eventHash its SHA-256, 64 hexadecimal digits
 * @param objects the objects the event refers to that are small enough to travel here, exact bytes as text, each before
 *     what refers to it: the payload and, for Setup, election, trustees and credentials of up to 512 kB. Ballots never:
 *     they are in the ballot log.
 * @param remoteObjects the others, by reference
 */
public record ChainEvent(
        String electionUuid,
        int height,
        String event,
        String eventHash,
        java.util.List<String> objects,
        java.util.List<RemoteObject> remoteObjects) {

    /** An object to be fetched at tally-service and checked. */
    public record RemoteObject(String path, String sha256) {}
}
