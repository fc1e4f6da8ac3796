package org.dauys.registration.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dauys.events.json.CanonicalJson;
import org.dauys.kit.sql.Sql;

/**
 * The printed roll of an offline station: made once, when of everybody whom it serves it is certain whether an electronic
 * ballot counts. Its first line is a salt, so that the published hash is no test for a guessed list of neighbours.
 */
@ApplicationScoped
class StationRolls {

    private static final int SALT_BYTES = 16;
    private static final String HEADER = "number,last_name,first_name,middle_name,iin,mark,signature\r\n";

    private final Sql sql;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StationRolls(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What is published of a roll.
     *
     * @param sha256 of its bytes
     * @param voters on it
     * @param struck those of them who get no paper
     */
    record Seal(String sha256, int voters, int struck, Instant madeAt) {}

    /** Why somebody on the printed roll gets no paper. */
    enum Mark {
        /** Gets a paper. */
        NONE,
        VOTED_ELECTRONICALLY,
        /** A paper was handed out at another station. */
        PAPER_ELSEWHERE,
        EXPELLED
    }

    private record Line(String lastName, String firstName, Optional<String> middleName, String iin, Mark mark) {}

    /** Makes the roll; to be called when nobody is waited for. */
    Seal make(String primaryId, String station) {
        List<Line> lines = sql.list(
                """
                select v.last_name, v.first_name, v.middle_name, m.iin, case
                    when exists (select from strike_off e where e.primary_id = v.primary_id
                        and e.member_id = v.member_id and e.cause = 'EXPULSION') then 'EXPELLED'
                    when s.station_id is distinct from v.station_id then 'PAPER_ELSEWHERE'
                    when (select bool_or(r.voted) from credential.strike_off_record r where r.strike_off_id = s.id)
                        then 'VOTED_ELECTRONICALLY'
                    else 'NONE' end as mark
                from station_voter v
                join member m on m.id = v.member_id
                join strike_off s on s.primary_id = v.primary_id and s.member_id = v.member_id and s.cause = 'PAPER'
                where v.primary_id = ? and v.station_id = ?
                order by v.last_name collate "C", v.first_name collate "C", m.iin
                """,
                row -> new Line(
                        row.text("last_name"),
                        row.text("first_name"),
                        row.optionalText("middle_name"),
                        row.text("iin"),
                        row.constant("mark", Mark.class)),
                primaryId,
                station);
        byte[] bytes = csv(lines);
        int struck =
                (int) lines.stream().filter(line -> line.mark() != Mark.NONE).count();
        Seal seal = new Seal(CanonicalJson.sha256(bytes), lines.size(), struck, clock.instant());
        sql.update(
                """
                insert into station_roll (primary_id, station_id, bytes, sha256, voters, struck, made_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                primaryId,
                station,
                bytes,
                seal.sha256(),
                seal.voters(),
                seal.struck(),
                seal.madeAt());
        return seal;
    }

    Optional<byte[]> bytes(String primaryId, String station) {
        return sql.one(
                "select bytes from station_roll where primary_id = ? and station_id = ?",
                row -> row.bytes("bytes"),
                primaryId,
                station);
    }

    private byte[] csv(List<Line> lines) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        StringBuilder csv = new StringBuilder("salt,")
                .append(HexFormat.of().formatHex(salt))
                .append("\r\n")
                .append(HEADER);
        int number = 1;
        for (Line line : lines) {
            csv.append(number++)
                    .append(',')
                    .append(quoted(line.lastName()))
                    .append(',')
                    .append(quoted(line.firstName()))
                    .append(',')
                    .append(quoted(line.middleName().orElse("")))
                    .append(',')
                    .append(line.iin())
                    .append(',')
                    .append(line.mark() == Mark.NONE ? "" : line.mark().name())
                    .append(",\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Quoted, and so that no spreadsheet takes a name for a formula. */
    private static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
