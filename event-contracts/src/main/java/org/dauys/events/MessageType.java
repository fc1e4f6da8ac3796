package org.dauys.events;

import java.util.Arrays;
import org.dauys.events.ballotlog.VoterStatus;
import org.dauys.events.ballotpaper.BallotPaperPublished;
import org.dauys.events.board.ChainEvent;
import org.dauys.events.board.LogDispositions;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.control.ControlDecision;
import org.dauys.events.election.ElectionState;
import org.dauys.events.incident.IncidentReported;
import org.dauys.events.programme.ProgrammePublished;
import org.dauys.events.programme.ProposalAnswered;
import org.dauys.events.result.ContestRating;
import org.dauys.events.result.ElectionResultPublished;

/**
 * Every CloudEvent of the platform: its {@code ce_type}, the record of its data and the topic it travels on. Records of
 * the ballot box are no CloudEvents; see {@link org.dauys.events.ballotlog.BallotLog}.
 */
public enum MessageType {
    CALENDAR_VERSION("org.dauys.calendar-version.v1", CalendarVersion.class, Topic.CALENDAR),
    CANDIDACY_STATE("org.dauys.candidacy-state.v1", CandidacyState.class, Topic.CANDIDACIES),
    CONTROL_DECISION("org.dauys.control-decision.v1", ControlDecision.class, Topic.CONTROL_DECISIONS),
    BALLOT_PAPER_PUBLISHED("org.dauys.ballot-paper-published.v1", BallotPaperPublished.class, Topic.BALLOT_PAPERS),
    ELECTION_STATE("org.dauys.election-state.v1", ElectionState.class, Topic.ELECTIONS),
    VOTER_STATUS("org.dauys.voter-status.v1", VoterStatus.class, Topic.VOTER_STATUS),
    CHAIN_EVENT("org.dauys.chain-event.v1", ChainEvent.class, Topic.BOARD),
    LOG_DISPOSITIONS("org.dauys.log-dispositions.v1", LogDispositions.class, Topic.BOARD),
    ELECTION_RESULT_PUBLISHED("org.dauys.election-result-published.v1", ElectionResultPublished.class, Topic.RESULTS),
    CONTEST_RATING("org.dauys.contest-rating.v1", ContestRating.class, Topic.RESULTS),
    INCIDENT_REPORTED("org.dauys.incident-reported.v1", IncidentReported.class, Topic.INCIDENTS),
    PROGRAMME_PUBLISHED("org.dauys.programme-published.v1", ProgrammePublished.class, Topic.PROGRAMME),
    PROPOSAL_ANSWERED("org.dauys.proposal-answered.v1", ProposalAnswered.class, Topic.PROGRAMME);

    private final String ceType;
    private final Class<?> data;
    private final Topic topic;

    MessageType(String ceType, Class<?> data, Topic topic) {
        this.ceType = ceType;
        this.data = data;
        this.topic = topic;
    }

    /** The CloudEvents {@code type}. */
    public String ceType() {
        return ceType;
    }

    /** The record of the data. */
    public Class<?> data() {
        return data;
    }

    public Topic topic() {
        return topic;
    }

    /** Name of the JSON Schema of the data on the class path, below {@code /schemas/}. */
    public String schema() {
        return ceType.substring("org.dauys.".length()) + ".json";
    }

    /**
     * The type of a message.
     *
     * @throws IllegalArgumentException if the record is no message of ours
     */
    public static MessageType of(Object data) {
        return Arrays.stream(values())
                .filter(type -> type.data.isInstance(data))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(data.getClass().getName() + " is not a message between services"));
    }
}
