package org.dauys.registration.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.primary.Primary;

/** The stored versions of rules. */
@ApplicationScoped
public class RuleVersions {

    private final Sql sql;

    public RuleVersions(Sql sql) {
        this.sql = sql;
    }

    /** The rules as a value of their own in the database. */
    record Rules(List<Rule> rules) {}

    /** All versions, oldest first. */
    List<RuleVersion> of(Primary primary) {
        return Stream.concat(
                        Stream.of(RuleVersion.first(primary)),
                        sql
                                .list(
                                        "select * from eligibility_rules where primary_id = ? order by version",
                                        RuleVersions::read,
                                        primary.id())
                                .stream())
                .toList();
    }

    /** The version for what is submitted at this time: the latest that is valid on the day that it is in the primary. */
    public RuleVersion at(Primary primary, Instant submitted) {
        return byTime(primary).apply(submitted);
    }

    /** The same for many times, from versions that are read once. */
    public Function<Instant, RuleVersion> byTime(Primary primary) {
        List<RuleVersion> versions = of(primary);
        ZoneId zone = ZoneId.of(primary.zone());
        return submitted -> versions.stream()
                .filter(version -> version.isValidOn(LocalDate.ofInstant(submitted, zone)))
                .max(Comparator.comparing(RuleVersion::version))
                .orElseThrow();
    }

    /**
     * @return false if there is such a version already
     */
    boolean add(String primaryId, RuleVersion version, String decidedBy) {
        try {
            sql.update(
                    """
                    insert into eligibility_rules (primary_id, version, valid_from, valid_to, rules, reason,
                        decision_number, decided_at, decided_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    primaryId,
                    version.version(),
                    version.validFrom(),
                    version.validTo(),
                    new Json(new Rules(version.rules())),
                    version.reason(),
                    version.decisionNumber(),
                    version.decidedAt(),
                    decidedBy);
            return true;
        } catch (UniqueViolationException e) {
            return false;
        }
    }

    private static RuleVersion read(Row row) {
        return new RuleVersion(
                row.integer("version"),
                Optional.of(row.date("valid_from")),
                row.optionalDate("valid_to"),
                row.json("rules", Rules.class).rules(),
                row.text("reason"),
                row.text("decision_number"),
                row.optionalInstant("decided_at"));
    }
}
