package org.dauys.voting.election;

import org.dauys.protocol.ballot.BallotChecker;
import org.dauys.protocol.credential.PublicCredential;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.election.Election;

/** What a ballot of one election is checked against. Thread-safe. */
public final class BallotRules {

    private final Election election;
    private final PublicCredentials credentials;
    private final int maxLength;
    private BallotChecker checker;

    /**
     * @param election as published
     * @param credentials its list of public credentials
     */
    public BallotRules(Election election, PublicCredentials credentials) {
        this.election = election;
        this.credentials = credentials;
        this.maxLength = BallotChecker.maxLength(election);
    }

    /** The longest that a ballot of this election can be, in bytes. */
    public int maxLength() {
        return maxLength;
    }

    /** Whether the credential may vote in this election. */
    public boolean lists(PublicCredential credential) {
        return credentials.contains(credential);
    }

    /**
     * The full check. Made with the first ballot: half a megabyte of tables, and of the elections of a country a pod may
     * never see some.
     */
    public synchronized BallotChecker checker() {
        if (checker == null) {
            checker = new BallotChecker(election, credentials);
        }
        return checker;
    }
}
