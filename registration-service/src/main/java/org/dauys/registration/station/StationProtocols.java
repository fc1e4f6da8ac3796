package org.dauys.registration.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.process.AuthorityTables;

/** The numbers of stations, and where they do not agree with each other or with the strike-offs. */
@ApplicationScoped
class StationProtocols {

    private final Sql sql;
    private final AuthorityTables authority;

    StationProtocols(Sql sql, AuthorityTables authority) {
        this.sql = sql;
        this.authority = authority;
    }

    /**
     * Papers of a station.
     *
     * @param received before the vote
     * @param issued handed out to voters
     * @param spoiled handed out and given back spoilt, or spoilt at the station
     * @param returned unused
     * @param castPapers in the box
     */
    record Numbers(int received, int issued, int spoiled, int returned, int castPapers) {}

    /**
     * Numbers as they stand.
     *
     * @param entitled who could get a paper: of the printed roll, or by confirmed strike-offs of the desk
     * @param terminalSessions how often a member voted at a terminal of the station, or could have
     * @param findings what does not agree; a stable slug each
     */
    record Protocol(Numbers numbers, int entitled, int terminalSessions, List<String> findings, Instant submittedAt) {}

    /** What does not agree; empty if all does. */
    static List<String> findings(Numbers numbers, int entitled) {
        List<String> findings = new ArrayList<>();
        if (numbers.received() != (long) numbers.issued() + numbers.spoiled() + numbers.returned()) {
            findings.add("received-not-accounted-for");
        }
        if (numbers.castPapers() > numbers.issued()) {
            findings.add("more-cast-than-issued");
        }
        if (numbers.issued() > entitled) {
            findings.add("more-issued-than-entitled");
        }
        return List.copyOf(findings);
    }

    /** How many voters could get a paper at this station. */
    int entitled(String primaryId, Station station) {
        if (station.kind() == Station.Kind.OFFLINE) {
            return (int) sql.number(
                    "select voters - struck from station_roll where primary_id = ? and station_id = ?",
                    primaryId,
                    station.id());
        }
        return authority.isReadable("strike_off_record")
                ? (int) sql.number(
                        """
                        select count(*) from strike_off s where s.primary_id = ? and s.station_id = ?
                            and ((select bool_and(r.voted = false) from credential.strike_off_record r
                                    where r.strike_off_id = s.id)
                                or exists (select from paper_only_voter p
                                    where p.primary_id = s.primary_id and p.member_id = s.member_id))
                        """,
                        primaryId,
                        station.id())
                : 0;
    }

    /** How many sessions were open at the terminals of this station. */
    int terminalSessions(String primaryId, Station station) {
        return (int) sql.number(
                "select count(*) from kiosk_session where primary_id = ? and station_id = ? and opened",
                primaryId,
                station.id());
    }

    void add(String primaryId, String station, Protocol protocol, String by) {
        Numbers numbers = protocol.numbers();
        try {
            sql.update(
                    """
                    insert into station_protocol (primary_id, station_id, received, issued, spoiled, returned,
                        cast_papers, entitled, terminal_sessions, findings, submitted_by, submitted_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    primaryId,
                    station,
                    numbers.received(),
                    numbers.issued(),
                    numbers.spoiled(),
                    numbers.returned(),
                    numbers.castPapers(),
                    protocol.entitled(),
                    protocol.terminalSessions(),
                    protocol.findings(),
                    by,
                    protocol.submittedAt());
        } catch (UniqueViolationException e) {
            throw new ProblemException(StationProblem.PROTOCOL_EXISTS);
        }
    }

    Optional<Protocol> find(String primaryId, String station) {
        return sql.one(
                "select * from station_protocol where primary_id = ? and station_id = ?",
                row -> new Protocol(
                        new Numbers(
                                row.integer("received"),
                                row.integer("issued"),
                                row.integer("spoiled"),
                                row.integer("returned"),
                                row.integer("cast_papers")),
                        row.integer("entitled"),
                        row.integer("terminal_sessions"),
                        row.texts("findings"),
                        row.instant("submitted_at")),
                primaryId,
                station);
    }
}
