package org.dauys.registration.statistics;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.quota.QuotaVersion;

/**
 * Everybody who applied in a primary, each once, as they stood at one moment. Figures of one answer are all counted from
 * one of these, so they agree with each other.
 *
 * @param quotas in force at that moment
 * @param asOf the moment
 */
record People(Primary primary, QuotaVersion quotas, Instant asOf, List<Person> all) {

    List<Person> at(Stage stage) {
        return at(stage, person -> true);
    }

    List<Person> at(Stage stage, Predicate<Person> which) {
        return all.stream().filter(stage::includes).filter(which).toList();
    }
}
