package org.dauys.registration.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.AuthorityTables;
import org.dauys.registration.terminal.KioskStation;
import org.dauys.registration.twoperson.Signatory;

/** Stored sessions. */
@ApplicationScoped
class KioskSessions {

    private final Sql sql;
    private final AuthorityTables authority;
    private final Clock clock;

    KioskSessions(Sql sql, AuthorityTables authority, Clock clock) {
        this.sql = sql;
        this.authority = authority;
        this.clock = clock;
    }

    /** A code that was guessed at. */
    record Guess(byte[] codeHash, int guesses) {}

    /**
     * Sessions of a station that were open.
     *
     * @param opened all of them, those that still are as well
     */
    record Figures(int opened, int done, int endedByOfficer, int timedOut, int terminalRevoked) {}

    void add(KioskSession session, Optional<byte[]> codeHash) {
        sql.update(
                """
                insert into kiosk_session (id, primary_id, station_id, terminal_id, confirmation, state, member_id,
                    ends_at, code_hash, officer, officer_person) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                session.id(),
                session.primaryId(),
                session.stationId(),
                session.terminalId(),
                session.confirmation(),
                session.state(),
                session.requireMember(),
                session.endsAt(),
                codeHash,
                session.officer().account(),
                session.officer().person());
    }

    Optional<KioskSession> find(KioskStation station, UUID id) {
        return sql.one(
                "select * from kiosk_session where primary_id = ? and station_id = ? and id = ?",
                KioskSessions::read,
                station.primaryId(),
                station.id(),
                id);
    }

    /** What has not ended at a station, one a terminal at most. */
    List<KioskSession> live(KioskStation station) {
        return sql.list(
                "select * from kiosk_session where primary_id = ? and station_id = ? and ends_at > ? order by ends_at, id",
                KioskSessions::read,
                station.primaryId(),
                station.id(),
                clock.instant());
    }

    Optional<KioskSession> liveAt(UUID terminal) {
        return sql.one(
                "select * from kiosk_session where terminal_id = ? and state <> 'ENDED' and ends_at > ?",
                KioskSessions::read,
                terminal,
                clock.instant());
    }

    boolean isBusy(UUID terminal) {
        return sql.exists("select 1 from kiosk_session where terminal_id = ? and state <> 'ENDED'", terminal);
    }

    boolean isLiveOf(String primaryId, UUID member) {
        return sql.exists(
                "select 1 from kiosk_session where primary_id = ? and member_id = ? and state <> 'ENDED'",
                primaryId,
                member);
    }

    /** Those whose time is over. */
    List<UUID> overdue() {
        return sql.list(
                "select id from kiosk_session where state <> 'ENDED' and ends_at <= ?",
                row -> row.uuid("id"),
                clock.instant());
    }

    /** Counts a guess; nothing if no code is waited for. */
    Optional<Guess> guess(UUID id) {
        return sql.one(
                "update kiosk_session set guesses = guesses + 1 where id = ? and state = 'AWAITING_CODE' and ends_at > ?"
                        + " returning code_hash, guesses",
                row -> new Guess(row.bytes("code_hash"), row.integer("guesses")),
                id,
                clock.instant());
    }

    /** @return whether it was waiting for this */
    boolean open(KioskSession session, Optional<Signatory> second, Instant endsAt) {
        return sql.update(
                        """
                        update kiosk_session set state = 'OPEN', opened = true, code_hash = null, ends_at = ?,
                            second_officer = ?, second_person = ?
                        where id = ? and state = ? and ends_at > ?
                        """,
                        endsAt,
                        second.map(Signatory::account),
                        second.map(Signatory::person),
                        session.id(),
                        session.confirmation().awaited(),
                        clock.instant())
                == 1;
    }

    /** Ends it, and forgets whose it was. @return whether it had not ended before */
    boolean end(UUID id, KioskSession.EndCause cause) {
        return sql.update(
                        """
                        update kiosk_session set state = 'ENDED', end_cause = ?, member_id = null, ends_at = null,
                            code_hash = null where id = ? and state <> 'ENDED'
                        """,
                        cause,
                        id)
                == 1;
    }

    /** Whether the credential authority has given the terminal what it asked for. */
    boolean isHandedOver(UUID id) {
        return authority.isReadable("kiosk_handover")
                && sql.exists("select 1 from credential.kiosk_handover where session_id = ?", id);
    }

    Figures figures(KioskStation station) {
        return sql.one(
                        """
                        select count(*)::int as opened,
                            (count(*) filter (where end_cause = 'DONE'))::int as done,
                            (count(*) filter (where end_cause = 'OFFICER'))::int as officer,
                            (count(*) filter (where end_cause = 'TIME_OUT'))::int as time_out,
                            (count(*) filter (where end_cause = 'TERMINAL_REVOKED'))::int as revoked
                        from kiosk_session where primary_id = ? and station_id = ? and opened
                        """,
                        row -> new Figures(
                                row.integer("opened"),
                                row.integer("done"),
                                row.integer("officer"),
                                row.integer("time_out"),
                                row.integer("revoked")),
                        station.primaryId(),
                        station.id())
                .orElseThrow();
    }

    private static KioskSession read(Row row) {
        return new KioskSession(
                row.uuid("id"),
                row.text("primary_id"),
                row.text("station_id"),
                row.uuid("terminal_id"),
                row.constant("confirmation", KioskSession.Confirmation.class),
                row.constant("state", KioskSession.State.class),
                row.optionalText("end_cause").map(KioskSession.EndCause::valueOf),
                row.optionalUuid("member_id"),
                row.optionalInstant("ends_at"),
                new Signatory(row.text("officer"), row.text("officer_person")));
    }
}
