package org.dauys.voting.status;

import org.dauys.voting.admission.QueueSummary;

/**
 * State of the ballot box for people and monitors.
 *
 * @param state {@code open}, {@code busy} or {@code unavailable}
 * @param elections what is known of elections
 * @param queue how full the pod is
 * @param waitingRoom the queue in front of the login, which is none of casting
 */
public record BallotBoxStatus(String state, Elections elections, Queue queue, QueueSummary waitingRoom) {

    /**
     * @param announced elections known
     * @param ready of these, ready to take ballots when open
     * @param open of these, open for voting now
     */
    public record Elections(int announced, int ready, int open) {}

    /**
     * @param waiting ballots waiting for a verifier
     * @param capacity how many may wait
     */
    public record Queue(int waiting, int capacity) {}
}
