package org.dauys.tally.ceremony;

import java.util.List;
import java.util.Optional;

/**
 * What everybody may see of a ceremony.
 *
 * @param primary the primary
 * @param trusteesNeeded people who hold a key, beside the server
 * @param trusteesGiven keys that are in
 * @param names who the trustees are, if that was said
 * @param trustees whose keys are in
 * @param electionsKnown ballot papers that have come
 * @param electionsSetUp elections whose Setup event is chained
 * @param elections each of them
 */
public record CeremonyView(
        String primary,
        int trusteesNeeded,
        int trusteesGiven,
        List<String> names,
        List<GivenKey> trustees,
        int electionsKnown,
        int electionsSetUp,
        List<ElectionSetup> elections) {

    /**
     * A trustee whose key is in.
     *
     * @param position from 1; its owner number in the elections is one more, as the server key comes first
     * @param name as stated
     * @param publicKey 64 hexadecimal digits
     */
    public record GivenKey(int position, String name, String publicKey) {}

    /**
     * How far the Setup of an election is.
     *
     * @param uuid the election
     * @param state {@code PAPER} (not asked for), {@code WAITING} or {@code SET_UP}
     * @param failure why the last attempt failed, while waiting
     */
    public record ElectionSetup(String uuid, String state, Optional<String> failure) {}
}
