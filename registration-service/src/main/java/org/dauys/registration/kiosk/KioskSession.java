package org.dauys.registration.kiosk;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.terminal.TerminalProblem;
import org.dauys.registration.twoperson.Signatory;

/**
 * A member at a terminal.
 *
 * @param member absent once it has ended
 * @param endsAt when it ends by itself; absent once it has
 * @param officer who asked for it
 */
record KioskSession(
        UUID id,
        String primaryId,
        String stationId,
        UUID terminalId,
        Confirmation confirmation,
        State state,
        Optional<EndCause> endCause,
        Optional<UUID> member,
        Optional<Instant> endsAt,
        Signatory officer) {

    /** Who says that it is the member. */
    enum Confirmation {
        /** The member, by a code sent to the phone on the roll. */
        CODE,
        /** Two officers of the station. */
        TWO_OFFICERS;

        State awaited() {
            return this == CODE ? State.AWAITING_CODE : State.AWAITING_OFFICER;
        }
    }

    /** How far it is. */
    enum State {
        /** The member has not typed the code. */
        AWAITING_CODE,
        /** The other officer has not countersigned. */
        AWAITING_OFFICER,
        /** The terminal may fetch what the member votes with. */
        OPEN,
        /** Over; whose it was is forgotten. */
        ENDED
    }

    /** Why it ended. */
    enum EndCause {
        /** The terminal said so. */
        DONE,
        OFFICER,
        TIME_OUT,
        /** Too many wrong codes, or none could be sent. */
        CODE_FAILED,
        TERMINAL_REVOKED
    }

    boolean isLiveAt(Instant now) {
        return endsAt.filter(now::isBefore).isPresent();
    }

    /** @throws ProblemException {@code no-kiosk-session} if it has ended */
    UUID requireMember() {
        return member.orElseThrow(() -> new ProblemException(TerminalProblem.NO_KIOSK_SESSION));
    }
}
