package org.dauys.registration.kiosk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Roles;
import org.dauys.registration.announced.AnnouncedElections;
import org.dauys.registration.terminal.CallingTerminal;
import org.dauys.registration.terminal.Terminal;
import org.dauys.registration.terminal.TerminalProblem;
import org.dauys.registration.terminal.Terminals;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The session at the calling terminal. It does not learn whose it is. */
@Path("/api/registration/kiosk/session")
@RolesAllowed(Roles.KIOSK_TERMINAL)
@Tag(name = "Kiosks")
public class TerminalSessionResource {

    private static final String NONE = "NONE";

    private final CallingTerminal calling;
    private final Terminals terminals;
    private final AnnouncedElections announced;
    private final KioskSessions sessions;
    private final StationVoters voters;
    private final ConfirmSession confirm;
    private final EndSession end;
    private final Clock clock;

    TerminalSessionResource(
            CallingTerminal calling,
            Terminals terminals,
            AnnouncedElections announced,
            KioskSessions sessions,
            StationVoters voters,
            ConfirmSession confirm,
            EndSession end,
            Clock clock) {
        this.calling = calling;
        this.terminals = terminals;
        this.announced = announced;
        this.sessions = sessions;
        this.voters = voters;
        this.confirm = confirm;
        this.end = end;
        this.clock = clock;
    }

    /** As the member has read it. */
    record CodeRequest(@NotNull @Pattern(regexp = "[0-9]{6}") String code) {

        /** Masked. */
        @Override
        public String toString() {
            return "CodeRequest[*****]";
        }
    }

    /**
     * What happens at the terminal.
     *
     * @param state of the session, or {@code NONE}: then nothing of an earlier one is kept
     * @param elections to vote in, once it is open
     */
    record TerminalView(
            String state,
            String terminalName,
            String stationId,
            String primaryId,
            Optional<UUID> sessionId,
            Optional<Instant> endsAt,
            List<String> elections) {}

    @GET
    @Operation(summary = "The session at the calling terminal")
    public Response session() {
        return answer(terminal());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/code")
    @Operation(summary = "Opens the session at the calling terminal by the code that the member has read")
    public Response code(@NotNull @Valid CodeRequest request) {
        Terminal terminal = terminal();
        KioskSession session = sessions.liveAt(terminal.id())
                .orElseThrow(() -> new ProblemException(TerminalProblem.NO_KIOSK_SESSION));
        confirm.byCode(session, request.code(), terminal.id().toString());
        return answer(terminal);
    }

    @POST
    @Path("/end")
    @Operation(summary = "Ends the session at the calling terminal: the member has finished")
    public void end() {
        Terminal terminal = terminal();
        end.endAt(terminal.id(), KioskSession.EndCause.DONE, terminal.id().toString());
    }

    /** Trusted, and while there may still be voting where it stands. */
    private Terminal terminal() {
        return terminals
                .paired(calling.id())
                .filter(terminal -> !isVotingOver(terminal))
                .orElseThrow(() -> new ProblemException(TerminalProblem.TERMINAL_OVER));
    }

    private boolean isVotingOver(Terminal terminal) {
        Instant now = clock.instant();
        List<ElectionState> elections = announced.of(terminal.primaryId(), terminal.territoryId());
        return !elections.isEmpty() && elections.stream().noneMatch(election -> now.isBefore(election.closes()));
    }

    private Response answer(Terminal terminal) {
        Optional<KioskSession> session = sessions.liveAt(terminal.id());
        List<String> elections = session
                .filter(live -> live.state() == KioskSession.State.OPEN)
                .map(live -> voters.open(live.primaryId(), live.requireMember()))
                .orElse(List.of())
                .stream()
                .map(ElectionState::electionUuid)
                .toList();
        return Response.ok(new TerminalView(
                        session.map(live -> live.state().name()).orElse(NONE),
                        terminal.name(),
                        terminal.stationId(),
                        terminal.primaryId(),
                        session.map(KioskSession::id),
                        session.flatMap(KioskSession::endsAt),
                        elections))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
