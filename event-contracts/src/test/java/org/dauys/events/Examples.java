package org.dauys.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.events.ballotlog.CloseMarker;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.events.ballotlog.VoterStatus;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.ballotpaper.BallotPaperPublished;
import org.dauys.events.ballotpaper.DrawOrder;
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

/** One example of every message and document, whose bytes are kept as golden files. */
final class Examples {

    private static final Instant T0 = Instant.parse("2020-09-30T18:00:00Z");
    private static final Instant T1 = Instant.parse("2020-10-04T08:00:00Z");
    private static final String HASH = "0f".repeat(32);
    private static final String UUID = "Bd7Xy5Z9mQk3Tp";
    private static final LocalText NAME = new LocalText("Көкшетау қаласы", "Город Кокшетау", "City of Kokshetau");

    private Examples() {}

    static BallotPaper ballotPaper() {
        return new BallotPaper(
                1,
                "primaries-2020",
                UUID,
                NAME,
                List.of("kz-akmola-kokshetau"),
                List.of(new BallotPaper.Contest(
                        "kz-akmola-kokshetau/local",
                        "local",
                        "kz-akmola-kokshetau",
                        NAME,
                        5,
                        1,
                        5,
                        true,
                        new BallotPaper.Draw(DrawOrder.ALGORITHM, "draw of 31 August"),
                        List.of(new BallotPaper.Candidate("c-1", "A-0001", NAME)))));
    }

    static Map<MessageType, Object> messages() {
        BallotPaper paper = ballotPaper();
        var place = new ContestRating.Place(1, "c-1", "A-0001", NAME, 42, true, false);
        return Map.ofEntries(
                Map.entry(
                        MessageType.CALENDAR_VERSION,
                        new CalendarVersion(
                                "primaries-2020",
                                2,
                                "Asia/Almaty",
                                List.of(new CalendarVersion.Phase(CalendarVersion.PhaseName.VOTING, T0, T1)),
                                300,
                                new LocalText(
                                        "Үміткерлердің өтініші бойынша",
                                        "По просьбе кандидатов",
                                        "At the candidates' request"),
                                "17-2",
                                T0)),
                Map.entry(
                        MessageType.CANDIDACY_STATE,
                        new CandidacyState(
                                "c-1",
                                1,
                                "primaries-2020",
                                "kz-akmola-kokshetau",
                                List.of("kz-akmola-kokshetau/local"),
                                "A-0001",
                                NAME,
                                CandidacyState.Status.REGISTERED,
                                CandidacyState.Sex.FEMALE,
                                true,
                                CandidacyState.Nomination.SELF)),
                Map.entry(
                        MessageType.CONTROL_DECISION,
                        new ControlDecision(
                                "case-1",
                                1,
                                "primaries-2020",
                                "c-1",
                                List.of("kz-akmola-kokshetau/local"),
                                ControlDecision.Kind.REMOVAL,
                                NAME,
                                "34",
                                T0)),
                Map.entry(
                        MessageType.BALLOT_PAPER_PUBLISHED,
                        new BallotPaperPublished(
                                UUID,
                                1,
                                "primaries-2020",
                                new String(paper.canonicalBytes(), java.nio.charset.StandardCharsets.UTF_8),
                                paper.sha256(),
                                "/api/registration/elections/" + UUID + "/credentials",
                                HASH,
                                4100,
                                T0,
                                T1,
                                300)),
                Map.entry(
                        MessageType.ELECTION_STATE,
                        new ElectionState(
                                UUID,
                                3,
                                "primaries-2020",
                                NAME,
                                List.of("kz-akmola-kokshetau"),
                                List.of("kz-akmola-kokshetau/local"),
                                2,
                                ElectionState.Stage.SET_UP,
                                T0,
                                T1,
                                300,
                                "{\"version\":1}",
                                "hash",
                                paper.sha256(),
                                "/api/registration/elections/" + UUID + "/credentials",
                                HASH,
                                4100)),
                Map.entry(MessageType.VOTER_STATUS, new VoterStatus(HASH, 1, UUID, true)),
                Map.entry(
                        MessageType.CHAIN_EVENT,
                        new ChainEvent(
                                UUID,
                                7,
                                "{\"parent\":\"" + HASH + "\"}",
                                HASH,
                                List.of("{}"),
                                List.of(new ChainEvent.RemoteObject(
                                        "/api/tally/elections/" + UUID + "/objects/" + HASH, HASH)))),
                Map.entry(
                        MessageType.LOG_DISPOSITIONS,
                        new LogDispositions(
                                UUID,
                                2,
                                List.of(
                                        new LogDispositions.Entry(
                                                10,
                                                HASH,
                                                LogDispositions.Disposition.CHAINED,
                                                Optional.of(7),
                                                Optional.empty()),
                                        new LogDispositions.Entry(
                                                11,
                                                HASH,
                                                LogDispositions.Disposition.INVALID,
                                                Optional.empty(),
                                                Optional.of("signature"))))),
                Map.entry(
                        MessageType.ELECTION_RESULT_PUBLISHED,
                        new ElectionResultPublished(
                                UUID,
                                1,
                                "primaries-2020",
                                3300,
                                4100,
                                List.of(new ElectionResultPublished.QuestionCount(
                                        "kz-akmola-kokshetau/local",
                                        12,
                                        List.of(new ElectionResultPublished.CandidateCount("c-1", 42)))))),
                Map.entry(
                        MessageType.CONTEST_RATING,
                        new ContestRating(
                                "kz-akmola-kokshetau/local",
                                1,
                                "primaries-2020",
                                5,
                                "draw-order",
                                3300,
                                12,
                                List.of(place),
                                List.of(place),
                                List.of(place),
                                List.of())),
                Map.entry(
                        MessageType.INCIDENT_REPORTED,
                        new IncidentReported(
                                "i-1",
                                1,
                                "primaries-2020",
                                "a-1",
                                "kz-akmola-kokshetau",
                                Optional.of(UUID),
                                "board-mismatch",
                                "the head I saved is not on the board",
                                List.of(HASH),
                                T0)),
                Map.entry(
                        MessageType.PROGRAMME_PUBLISHED,
                        new ProgrammePublished("p-1", 2, "primaries-2020", "kz-akmola-kokshetau", NAME, 14, HASH, T0)),
                Map.entry(
                        MessageType.PROPOSAL_ANSWERED,
                        new ProposalAnswered("r-1", 2, "p-1", "kz-akmola-kokshetau", "PARTLY", "roads", T0)));
    }

    /** Documents and ballot-box records that are no CloudEvents. */
    static Map<String, Object> documents() {
        return Map.of(
                "ballot-paper", ballotPaper(),
                "strike-off", new StrikeOff(UUID, HASH, StrikeOff.Cause.PAPER),
                "close-marker", new CloseMarker(UUID, T1, 300));
    }
}
