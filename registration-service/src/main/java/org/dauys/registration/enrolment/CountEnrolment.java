package org.dauys.registration.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.registration.roll.FrozenRoll;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts who may vote and who has enrolled, now. */
@ApplicationScoped
class CountEnrolment {

    private final FrozenRoll frozen;
    private final Enrolments enrolments;
    private final Clock clock;
    private final int smallestCell;

    CountEnrolment(
            FrozenRoll frozen,
            Enrolments enrolments,
            Clock clock,
            @ConfigProperty(name = "dauys.statistics.smallest-cell") int smallestCell) {
        this.frozen = frozen;
        this.enrolments = enrolments;
        this.clock = clock;
        this.smallestCell = smallestCell;
    }

    EnrolmentTable of(String primaryId) {
        Map<String, Integer> late = enrolments.admittedLate(primaryId);
        Map<String, Integer> electorate = new TreeMap<>(frozen.countByTerritory(primaryId));
        late.forEach((territory, voters) -> electorate.merge(territory, voters, Integer::sum));
        return EnrolmentTable.of(
                clock.instant(),
                electorate,
                late.values().stream().mapToInt(Integer::intValue).sum(),
                enrolments.countByTerritory(primaryId),
                smallestCell);
    }
}
