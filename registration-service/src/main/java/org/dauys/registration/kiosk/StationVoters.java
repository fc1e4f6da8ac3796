package org.dauys.registration.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.announced.AnnouncedElections;
import org.dauys.registration.person.Iin;
import org.dauys.registration.person.Phone;
import org.dauys.registration.terminal.KioskStation;

/** Finds voters for the desk of a station, and says whether they may vote at its terminals. */
@ApplicationScoped
class StationVoters {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String VOTER =
            """
            select p.member_id, p.territory_id, p.last_name, p.first_name, p.middle_name, e.phone
            from voter_person p join member m on m.id = p.member_id
            join electorate e on e.primary_id = p.primary_id and e.member_id = p.member_id
            where p.primary_id = ? and
            """;

    private final Sql sql;
    private final AnnouncedElections announced;
    private final Clock clock;

    StationVoters(Sql sql, AnnouncedElections announced, Clock clock) {
        this.sql = sql;
        this.announced = announced;
        this.clock = clock;
    }

    /** Who has this IIN and votes in the territory of the station; nobody else is told of. */
    Optional<StationVoter> find(KioskStation station, Iin iin) {
        return sql.one(VOTER + " m.iin = ?", StationVoters::read, station.primaryId(), iin.value())
                .filter(voter -> voter.territoryId().equals(station.territoryId()));
    }

    Optional<StationVoter> find(String primaryId, UUID member) {
        return sql.one(VOTER + " m.id = ?", StationVoters::read, primaryId, member);
    }

    /** Why this voter cannot vote at a terminal now; nothing if there is no reason. */
    Optional<KioskProblem> refusal(String primaryId, UUID member) {
        List<String> strikeOffs = sql.list(
                "select cause from strike_off where primary_id = ? and member_id = ?",
                row -> row.text("cause"),
                primaryId,
                member);
        if (strikeOffs.contains("EXPULSION")) {
            return Optional.of(KioskProblem.EXPELLED);
        }
        // Ordered is enough: from then on the desk may be about to hand the paper out.
        if (strikeOffs.contains("PAPER")) {
            return Optional.of(KioskProblem.PAPER_ISSUED);
        }
        if (sql.exists("select 1 from station_voter where primary_id = ? and member_id = ?", primaryId, member)) {
            return Optional.of(KioskProblem.OFFLINE_VOTER);
        }
        if (elections(primaryId, member).isEmpty()) {
            return Optional.of(KioskProblem.NO_ELECTION);
        }
        return open(primaryId, member).isEmpty() ? Optional.of(KioskProblem.NOT_OPEN) : Optional.empty();
    }

    /** The elections of a voter that are open now, in the order of their uuids. */
    List<ElectionState> open(String primaryId, UUID member) {
        Instant now = clock.instant();
        return elections(primaryId, member).stream()
                .filter(election -> !now.isBefore(election.opens()) && now.isBefore(election.closes()))
                .toList();
    }

    private List<ElectionState> elections(String primaryId, UUID member) {
        if (!announced.ready()) {
            throw new ProblemException(KitProblem.UNAVAILABLE).retryAfter(SOON);
        }
        return sql
                .list(
                        """
                        select p.uuid from electorate e join planned_election p on p.primary_id = e.primary_id
                            and e.territory_id = any (p.territory_ids)
                            and p.supplementary_roll is not distinct from e.supplementary_roll
                        where e.primary_id = ? and e.member_id = ? order by p.uuid
                        """,
                        row -> row.text("uuid"),
                        primaryId,
                        member)
                .stream()
                .flatMap(uuid -> announced.find(uuid).stream())
                .toList();
    }

    private static StationVoter read(Row row) {
        return new StationVoter(
                row.uuid("member_id"),
                row.text("territory_id"),
                row.text("last_name"),
                row.text("first_name"),
                row.optionalText("middle_name"),
                row.optionalText("phone").filter(Phone::isPhone).map(Phone::new));
    }
}
