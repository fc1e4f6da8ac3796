package org.dauys.registration.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** Stored terminals. */
@ApplicationScoped
public class Terminals {

    private static final String LIVE =
            """
            select t.id, t.name, t.primary_id, t.station_id, s.name as station_name, s.territory_id,
                t.code_hash is null as paired, t.expires_at
            from kiosk_terminal t join station s on s.primary_id = t.primary_id and s.id = t.station_id
            where t.revoked_at is null and t.expires_at > ? and
            """;

    private final Sql sql;
    private final Clock clock;

    Terminals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Terminals of a station that can be paired or are. */
    public List<Terminal> of(KioskStation station) {
        return sql.list(
                LIVE + " t.primary_id = ? and t.station_id = ? order by t.name, t.id",
                Terminals::read,
                clock.instant(),
                station.primaryId(),
                station.id());
    }

    /** A terminal that is paired and trusted. */
    public Optional<Terminal> paired(UUID id) {
        return sql.one(LIVE + " t.id = ? and t.code_hash is null", Terminals::read, clock.instant(), id);
    }

    /** @return whether the station has this terminal, revoked before or now */
    public boolean revoke(KioskStation station, UUID id) {
        return sql.update(
                        "update kiosk_terminal set revoked_at = coalesce(revoked_at, ?), code_hash = null"
                                + " where primary_id = ? and station_id = ? and id = ?",
                        clock.instant(),
                        station.primaryId(),
                        station.id(),
                        id)
                == 1;
    }

    void add(UUID id, KioskStation station, String name, byte[] codeHash, Instant expires, String by) {
        sql.update(
                "insert into kiosk_terminal (id, primary_id, station_id, name, code_hash, expires_at, added_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                station.primaryId(),
                station.id(),
                name,
                codeHash,
                expires,
                by);
    }

    /** Uses a code up. */
    Optional<Terminal> redeem(byte[] codeHash, Instant expires) {
        return sql.one(
                        "update kiosk_terminal set code_hash = null, expires_at = ?"
                                + " where code_hash = ? and expires_at > ? and revoked_at is null returning id",
                        row -> row.uuid("id"),
                        expires,
                        codeHash,
                        clock.instant())
                .flatMap(this::paired);
    }

    /** Codes that nobody has redeemed in time. */
    void forgetUnpaired() {
        sql.update("delete from kiosk_terminal where code_hash is not null and expires_at < ?", clock.instant());
    }

    private static Terminal read(Row row) {
        return new Terminal(
                row.uuid("id"),
                row.text("name"),
                row.text("primary_id"),
                row.text("station_id"),
                row.json("station_name", LocalText.class),
                row.text("territory_id"),
                row.bool("paired"),
                row.instant("expires_at"));
    }
}
