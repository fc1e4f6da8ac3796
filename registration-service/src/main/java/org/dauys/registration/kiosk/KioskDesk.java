package org.dauys.registration.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.registration.terminal.KioskStation;
import org.dauys.registration.terminal.Terminal;
import org.dauys.registration.terminal.Terminals;

/** What officers see of the terminals of their station and of sessions there. */
@ApplicationScoped
class KioskDesk {

    private final Terminals terminals;
    private final KioskSessions sessions;
    private final StationVoters voters;
    private final Clock clock;

    KioskDesk(Terminals terminals, KioskSessions sessions, StationVoters voters, Clock clock) {
        this.terminals = terminals;
        this.sessions = sessions;
        this.voters = voters;
        this.clock = clock;
    }

    /** How far a terminal is. */
    enum TerminalState {
        /** Its code was not typed yet. */
        PAIRING,
        PAIRED
    }

    /** A terminal; {@code expiresAt} of its code until it is paired, then of its token. */
    record TerminalLine(UUID terminalId, String name, TerminalState state, Instant expiresAt) {}

    /** A session that has not ended. */
    record SessionLine(
            UUID sessionId, UUID terminalId, KioskSession.State state, Optional<Instant> endsAt, boolean handedOver) {}

    /** The desk of a station. */
    record Desk(
            String stationId,
            String primaryId,
            String territoryId,
            LocalText name,
            List<TerminalLine> terminals,
            List<SessionLine> sessions,
            KioskSessions.Figures figures) {}

    /** Names as on the roll. */
    record Name(String lastName, String firstName, Optional<String> middleName) {

        static Name of(StationVoter voter) {
            return new Name(voter.lastName(), voter.firstName(), voter.middleName());
        }

        /** Masked. */
        @Override
        public String toString() {
            return "Name[*****]";
        }
    }

    /** One session; whose it is only while it lasts. */
    record SessionView(
            UUID sessionId,
            UUID terminalId,
            KioskSession.State state,
            KioskSession.Confirmation confirmation,
            Optional<Instant> endsAt,
            boolean handedOver,
            Optional<KioskSession.EndCause> endCause,
            Optional<Name> voter) {}

    Desk of(KioskStation station) {
        return new Desk(
                station.id(),
                station.primaryId(),
                station.territoryId(),
                station.name(),
                terminals.of(station).stream().map(KioskDesk::line).toList(),
                sessions.live(station).stream()
                        .map(each -> new SessionLine(
                                each.id(),
                                each.terminalId(),
                                each.state(),
                                each.endsAt(),
                                sessions.isHandedOver(each.id())))
                        .toList(),
                sessions.figures(station));
    }

    SessionView view(KioskSession session) {
        boolean live = session.isLiveAt(clock.instant());
        return new SessionView(
                session.id(),
                session.terminalId(),
                live ? session.state() : KioskSession.State.ENDED,
                session.confirmation(),
                session.endsAt().filter(at -> live),
                sessions.isHandedOver(session.id()),
                session.endCause(),
                session.member()
                        .filter(member -> live)
                        .flatMap(member -> voters.find(session.primaryId(), member))
                        .map(Name::of));
    }

    private static TerminalLine line(Terminal terminal) {
        return new TerminalLine(
                terminal.id(),
                terminal.name(),
                terminal.paired() ? TerminalState.PAIRED : TerminalState.PAIRING,
                terminal.expiresAt());
    }
}
