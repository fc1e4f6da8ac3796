package org.dauys.registration.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;

/** Stored stations. */
@ApplicationScoped
class Stations {

    private final Sql sql;

    Stations(Sql sql) {
        this.sql = sql;
    }

    /** A station whose cut-off has come. */
    record Due(String primaryId, String id) {}

    List<Station> page(String primaryId, PageRequest page) {
        return sql.list(
                "select * from station where primary_id = ? and id > ? order by id limit ?",
                Stations::read,
                primaryId,
                page.after().orElse(""),
                page.limit() + 1);
    }

    Station require(String primaryId, String id) {
        return sql.one("select * from station where primary_id = ? and id = ?", Stations::read, primaryId, id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** Locked until the transaction ends. */
    Station lock(String primaryId, String id) {
        return sql.one(
                        "select * from station where primary_id = ? and id = ? for update",
                        Stations::read,
                        primaryId,
                        id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    void add(String primaryId, Station station) {
        try {
            sql.update(
                    "insert into station (primary_id, id, name, territory_id, kind, cut_off) values (?, ?, ?, ?, ?, ?)",
                    primaryId,
                    station.id(),
                    new Json(station.name()),
                    station.territoryId(),
                    station.kind(),
                    station.cutOff());
        } catch (UniqueViolationException e) {
            throw new ProblemException(StationProblem.STATION_EXISTS, station.id());
        }
    }

    void appoint(String primaryId, String id, Collection<String> officers) {
        sql.update("update station set officers = ? where primary_id = ? and id = ?", officers, primaryId, id);
        grow(primaryId, id);
    }

    List<Due> due(Instant now) {
        return sql.list(
                "select primary_id, id from station where cut_at is null and cut_off <= ? order by cut_off",
                row -> new Due(row.text("primary_id"), row.text("id")),
                now);
    }

    /** Stations that are cut off and have no roll. */
    List<Due> withoutRoll() {
        return sql.list(
                """
                select s.primary_id, s.id from station s where s.cut_at is not null and not exists
                    (select from station_roll r where r.primary_id = s.primary_id and r.station_id = s.id)
                order by s.cut_at
                """,
                row -> new Due(row.text("primary_id"), row.text("id")));
    }

    /**
     * Orders the strike-offs of everybody whom an offline station serves.
     *
     * @return how many
     */
    int cut(String primaryId, String id, Instant at) {
        int struck = sql.update(
                """
                insert into strike_off
                    (id, primary_id, member_id, territory_id, cause, station_id, requested_by, requested_at)
                select gen_random_uuid(), primary_id, member_id, territory_id, 'PAPER', station_id, 'cut-off', ?
                from station_voter where primary_id = ? and station_id = ?
                on conflict (primary_id, member_id, cause) do nothing
                """,
                at,
                primaryId,
                id);
        sql.update("update station set cut_at = ? where primary_id = ? and id = ?", at, primaryId, id);
        grow(primaryId, id);
        return struck;
    }

    /** To be called with every change of a station or of whom it serves. */
    void grow(String primaryId, String id) {
        sql.update("update station set version = version + 1 where primary_id = ? and id = ?", primaryId, id);
    }

    private static Station read(Row row) {
        return new Station(
                row.text("id"),
                row.bigint("version"),
                row.json("name", LocalText.class),
                row.text("territory_id"),
                row.constant("kind", Station.Kind.class),
                row.optionalInstant("cut_off"),
                row.optionalInstant("cut_at"),
                row.texts("officers"));
    }

    /** Whether there is such a station with this officer. */
    static boolean isOfficer(Station station, String account) {
        return station.officers().contains(account);
    }

    Optional<StationRolls.Seal> seal(String primaryId, String id) {
        return sql.one(
                "select sha256, voters, struck, made_at from station_roll where primary_id = ? and station_id = ?",
                row -> new StationRolls.Seal(
                        row.text("sha256"), row.integer("voters"), row.integer("struck"), row.instant("made_at")),
                primaryId,
                id);
    }
}
