package org.dauys.registration.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.primary.Primary;

/** The stored versions of quotas; rows are never changed. */
@ApplicationScoped
public class Quotas {

    private final Sql sql;
    private final QuotaSettings settings;

    Quotas(Sql sql, QuotaSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** The version in force. */
    public QuotaVersion current(Primary primary) {
        return sql.one(
                        "select * from quota_version where primary_id = ? order by version desc limit 1",
                        Quotas::read,
                        primary.id())
                .orElseGet(this::undecided);
    }

    /** Every decided version of a page, and one more if there is one. */
    List<QuotaVersion> versions(Primary primary, PageRequest page) {
        return sql.list(
                "select * from quota_version where primary_id = ? and version > ? order by version limit ?",
                Quotas::read,
                primary.id(),
                page.afterNumber(),
                page.rows());
    }

    /** @return false if somebody else added this version first */
    boolean add(Primary primary, QuotaVersion next) {
        try {
            sql.update(
                    """
                    insert into quota_version (primary_id, version, women_percent, under35_percent, pension_percent,
                        pension_age_women, pension_age_men, reason, decision_number, decided_at, decided_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    primary.id(),
                    next.version(),
                    next.rules().womenPercent(),
                    next.rules().under35Percent(),
                    next.rules().pensionPercent(),
                    next.rules().pensionAgeWomen(),
                    next.rules().pensionAgeMen(),
                    next.reason(),
                    next.decisionNumber(),
                    next.decidedAt(),
                    next.decidedBy());
            return true;
        } catch (UniqueViolationException e) {
            return false;
        }
    }

    private QuotaVersion undecided() {
        return new QuotaVersion(
                0,
                new QuotaRules(
                        settings.womenPercent(),
                        settings.under35Percent(),
                        settings.pensionPercent(),
                        settings.pensionAgeWomen(),
                        settings.pensionAgeMen()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static QuotaVersion read(Row row) {
        return new QuotaVersion(
                row.bigint("version"),
                new QuotaRules(
                        row.integer("women_percent"),
                        row.integer("under35_percent"),
                        row.integer("pension_percent"),
                        row.integer("pension_age_women"),
                        row.integer("pension_age_men")),
                row.optionalText("reason"),
                row.optionalText("decision_number"),
                row.optionalInstant("decided_at"),
                row.optionalText("decided_by"));
    }
}
