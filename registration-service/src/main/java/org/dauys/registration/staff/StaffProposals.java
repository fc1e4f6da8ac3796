package org.dauys.registration.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.twoperson.Signatory;

/** The proposals that are kept. */
@ApplicationScoped
public class StaffProposals {

    private static final String SELECT =
            "select id::text as id, proposed_by, proposed_person, proposed_at, state, decided_by, decided_at, grants"
                    + " from staff_proposal";

    private final Sql sql;

    StaffProposals(Sql sql) {
        this.sql = sql;
    }

    void add(UUID id, Signatory proposer, Instant now, List<GrantRequest> grants) {
        sql.update(
                "insert into staff_proposal (id, proposed_by, proposed_person, proposed_at, state, grants)"
                        + " values (?, ?, ?, ?, 'OPEN', ?)",
                id,
                proposer.account(),
                proposer.person(),
                now,
                new Json(grants));
    }

    Optional<StaffProposal> find(UUID id) {
        return sql.one(SELECT + " where id = ?", StaffProposals::proposal, id);
    }

    /** The same, and nobody else decides it until the transaction ends. */
    Optional<StaffProposal> findToDecide(UUID id) {
        return sql.one(SELECT + " where id = ? for update", StaffProposals::proposal, id);
    }

    /** Phones and IINs of what is decided stand in the grants themselves, or nowhere. */
    void decide(String id, StaffProposal.State state, String by, Instant now) {
        sql.update(
                "update staff_proposal set state = ?, decided_by = ?, decided_at = ?, grants = '[]' where id = ?::uuid",
                state,
                by,
                now,
                id);
    }

    /** Of a page in the order of their ids, and one more if there is one. */
    List<StaffProposal> open(PageRequest page) {
        return sql.list(
                SELECT + " where state = 'OPEN' and id::text > ? order by id::text limit ?",
                StaffProposals::proposal,
                page.after().orElse(""),
                page.limit() + 1);
    }

    private static StaffProposal proposal(Row row) {
        return new StaffProposal(
                row.text("id"),
                new Signatory(row.text("proposed_by"), row.text("proposed_person")),
                row.instant("proposed_at"),
                row.constant("state", StaffProposal.State.class),
                row.optionalText("decided_by"),
                row.optionalInstant("decided_at"),
                Arrays.asList(row.json("grants", GrantRequest[].class)));
    }
}
