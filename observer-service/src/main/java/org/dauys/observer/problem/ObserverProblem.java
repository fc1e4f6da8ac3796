package org.dauys.observer.problem;

import org.dauys.kit.problem.ProblemType;

/** The refusals of this service. */
public enum ObserverProblem implements ProblemType {
    /** No election of this uuid has been announced. */
    UNKNOWN_ELECTION("unknown-election", 404),
    /** The election is announced, but its record has not begun here. */
    NO_RECORD_YET("no-record-yet", 404),
    /** No such object in the record of this election. */
    UNKNOWN_OBJECT("unknown-object", 404),
    /** The tracker is neither in the record nor in the ballot box. */
    UNKNOWN_TRACKER("unknown-tracker", 404),
    /** Neither 64 hexadecimal digits nor the Base64 of a digest. */
    MALFORMED_TRACKER("malformed-tracker", 400),
    /** A range that begins behind the end of the archive. */
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416),
    /** As many archives as allowed are being sent. */
    TOO_MANY_DOWNLOADS("too-many-downloads", 503),
    /** As many clients as allowed follow the streams. */
    TOO_MANY_STREAMS("too-many-streams", 503),
    /** A resume position that is not a number. */
    MALFORMED_EVENT_ID("malformed-event-id", 400),
    /** A trusted person needs a registered candidacy of that primary. */
    UNKNOWN_CANDIDACY("unknown-candidacy", 422),
    /** No calendar of such a primary has been announced. */
    UNKNOWN_PRIMARY("unknown-primary", 422),
    /** A trusted person is asked for outside the territory of the candidacy. */
    TERRITORY_ELSEWHERE("territory-elsewhere", 422),
    /** As many applications of this person as allowed wait for a decision. */
    TOO_MANY_APPLICATIONS("too-many-applications", 429),
    /** There is such an accreditation, asked for or granted. */
    ALREADY_APPLIED("already-applied", 409),
    /** The accreditation has been decided. */
    ALREADY_DECIDED("already-decided", 409),
    /** Only an accredited observer of the territory reports incidents. */
    NOT_ACCREDITED("not-accredited", 403),
    /** The election is of another primary, or of territories that the accreditation has nothing to do with. */
    ELECTION_ELSEWHERE("election-elsewhere", 422),
    /** As many incidents of this observer as allowed in a day. */
    TOO_MANY_INCIDENTS("too-many-incidents", 429);

    private final String slug;
    private final int status;

    ObserverProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
