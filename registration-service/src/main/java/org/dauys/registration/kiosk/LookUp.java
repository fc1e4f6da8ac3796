package org.dauys.registration.kiosk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.person.Iin;
import org.dauys.registration.strikeoff.StrikeOffProblem;
import org.dauys.registration.terminal.KioskStation;

/** Finds the holder of a document on the roll of a station's territory. That it was looked is in the trail, for whom is not. */
@ApplicationScoped
class LookUp {

    private final StationVoters voters;
    private final SessionLog log;

    LookUp(StationVoters voters, SessionLog log) {
        this.voters = voters;
        this.log = log;
    }

    /**
     * @param iin twelve digits, an IIN or not
     * @param officer account that looks
     * @throws ProblemException {@code not-on-roll}
     */
    StationVoter voter(KioskStation station, String iin, String officer) {
        Optional<StationVoter> found = Optional.of(iin)
                .filter(text -> Iin.flawOf(text).isEmpty())
                .flatMap(text -> voters.find(station, new Iin(text)));
        log.lookedUp(officer, station.path(), found.isPresent());
        return found.orElseThrow(() -> new ProblemException(StrikeOffProblem.NOT_ON_ROLL));
    }
}
