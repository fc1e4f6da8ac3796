package org.dauys.tally.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.events.control.ControlDecision;
import org.dauys.kit.sql.Sql;

/** What is public about candidacies and decisions of control. */
@ApplicationScoped
class CandidacyRepository {
    private final Sql sql;

    CandidacyRepository(Sql sql) {
        this.sql = sql;
    }

    /** What a ranking needs to know of a candidacy. */
    record Traits(boolean woman, boolean under35, boolean standing) {
        /** Before its announcement has come: in the overall ranking only. */
        static final Traits UNKNOWN = new Traits(false, false, true);
    }

    boolean store(CandidacyState candidacy) {
        return sql.update(
                        """
                        insert into candidacy (candidacy_id, version, primary_id, status, sex, under35)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (candidacy_id) do update set version = excluded.version,
                            status = excluded.status, sex = excluded.sex, under35 = excluded.under35
                        where candidacy.version < excluded.version
                        """,
                        candidacy.candidacyId(),
                        candidacy.version(),
                        candidacy.primaryId(),
                        candidacy.status(),
                        candidacy.sex(),
                        candidacy.under35())
                > 0;
    }

    boolean store(ControlDecision decision) {
        return sql.update(
                        """
                        insert into control_decision
                            (case_id, version, primary_id, candidacy_id, kind, decided_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (case_id) do update set version = excluded.version, kind = excluded.kind,
                            decided_at = excluded.decided_at
                        where control_decision.version < excluded.version
                        """,
                        decision.caseId(),
                        decision.version(),
                        decision.primaryId(),
                        decision.candidacyId(),
                        decision.kind(),
                        decision.decidedAt())
                > 0;
    }

    Map<String, Traits> traits(Collection<String> candidacies) {
        Map<String, Traits> traits = new HashMap<>();
        sql.each(
                "select * from candidacy where candidacy_id = any (?)",
                row -> traits.put(
                        row.text("candidacy_id"),
                        new Traits(
                                row.text("sex").equals(CandidacyState.Sex.FEMALE.name()),
                                row.bool("under35"),
                                row.text("status").equals(CandidacyState.Status.REGISTERED.name()))),
                candidacies);
        return traits;
    }

    /** Candidacies that control has removed and not restored since: the latest decision in any of their cases counts. */
    Set<String> removed(Collection<String> candidacies) {
        return new HashSet<>(sql.list(
                """
                select candidacy_id from (
                    select distinct on (candidacy_id) candidacy_id, kind from control_decision
                    where candidacy_id = any (?) and kind in ('REMOVAL', 'RESTORED')
                    order by candidacy_id, decided_at desc, version desc, case_id) latest
                where kind = 'REMOVAL'
                """,
                row -> row.text("candidacy_id"),
                candidacies));
    }
}
