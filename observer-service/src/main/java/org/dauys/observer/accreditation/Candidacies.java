package org.dauys.observer.accreditation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.sql.Sql;

/** Which candidacies a trusted person can stand beside. */
@ApplicationScoped
class Candidacies {

    private final Sql sql;

    Candidacies(Sql sql) {
        this.sql = sql;
    }

    void keep(CandidacyState candidacy) {
        sql.update(
                "insert into candidacy (candidacy_id, version, primary_id, territory_id, status) values (?, ?, ?, ?, ?)"
                        + " on conflict (candidacy_id) do update set version = excluded.version,"
                        + " territory_id = excluded.territory_id, status = excluded.status"
                        + " where candidacy.version < excluded.version",
                candidacy.candidacyId(),
                candidacy.version(),
                candidacy.primaryId(),
                candidacy.territoryId(),
                candidacy.status());
    }

    /** Where a registered candidacy of a primary stands; empty if there is none. */
    Optional<String> territory(String primaryId, String candidacyId) {
        return sql.one(
                "select territory_id from candidacy where candidacy_id = ? and primary_id = ? and status = ?",
                row -> row.text("territory_id"),
                candidacyId,
                primaryId,
                CandidacyState.Status.REGISTERED);
    }
}
