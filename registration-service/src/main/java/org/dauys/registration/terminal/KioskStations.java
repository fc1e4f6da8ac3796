package org.dauys.registration.terminal;

import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.events.LocalText;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.kit.security.Roles;
import org.dauys.kit.sql.Sql;

/** Stations, for those who may work there: of others it is not said whether there is one. */
@ApplicationScoped
public class KioskStations {

    private final Sql sql;
    private final Caller caller;

    KioskStations(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** @throws ProblemException {@code not-found} unless the caller is an officer of it, in its territory */
    public KioskStation requireOfficer(String primaryId, String id) {
        KioskStation station = find(primaryId, id);
        if (!isOfficer(station)) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return station;
    }

    /** @throws ProblemException {@code not-found} unless the caller is an officer of it or a controller of its territory */
    public KioskStation requireOfficerOrController(String primaryId, String id) {
        KioskStation station = find(primaryId, id);
        boolean controller = caller.has(Roles.CONTROLLER) && caller.mayActIn(station.territoryId());
        if (!isOfficer(station) && !controller) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return station;
    }

    private boolean isOfficer(KioskStation station) {
        return station.officer() && caller.has(Roles.STATION_OFFICER) && caller.mayActIn(station.territoryId());
    }

    private KioskStation find(String primaryId, String id) {
        return sql.one(
                        "select name, territory_id, kind, ? = any (officers) as officer from station"
                                + " where primary_id = ? and id = ?",
                        row -> new KioskStation(
                                primaryId,
                                id,
                                row.json("name", LocalText.class),
                                row.text("territory_id"),
                                row.text("kind").equals("ONLINE"),
                                row.bool("officer")),
                        caller.subject(),
                        primaryId,
                        id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }
}
