package org.dauys.registration.nomination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.registration.nomination.ApplicationQueue.Place;

/**
 * The statement behind a page of the queue. Only what is asked for stands in it: a condition that may or may not hold
 * would keep the database from its indexes.
 */
final class QueueQuery {

    private static final String OVERDUE = "(a.due_at <= ? and a.state in ('SUBMITTED', 'CORRECTION'))";
    private static final String MISSING =
            """
            array(select kind from unnest(case a.nomination when 'PPO' then ?::text[] else ?::text[] end) kind
                where kind not in (select d.kind from application_document d where d.application_id = a.id)
                order by kind)
            """;
    private static final String DUPLICATES =
            "exists (select from application o where " + FindDuplicates.CONDITION + ")";
    private static final String WAITING = "(a.state in ('SUBMITTED', 'CORRECTION') or a.proposal_act is not null)";

    private final List<String> ofOrganisations;
    private final List<String> ofSelf;
    private final Instant now;
    private final QueueFilter filter;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    QueueQuery(NominationSettings rules, QueueFilter filter, Instant now) {
        this.ofOrganisations = rules.missing(Nomination.PPO, Set.of());
        this.ofSelf = rules.missing(Nomination.SELF, Set.of());
        this.now = now;
        this.filter = filter;
        narrow();
    }

    /** With {@link #parameters}. */
    String sql() {
        return "select a.*, " + OVERDUE + " as overdue, " + MISSING + " as missing, " + DUPLICATES
                + " as duplicates from application a where a.primary_id = ? and a.territory_id = any(?)"
                + " and (a.due_at, a.sequence) > (?, ?)" + conditions + " order by a.due_at, a.sequence limit ?";
    }

    Object[] parameters(String primaryId, Place after, int rows) {
        List<Object> all = new ArrayList<>(List.of(
                now, ofOrganisations, ofSelf, primaryId, filter.territories(), after.dueAt(), after.sequence()));
        all.addAll(values);
        all.add(rows);
        return all.toArray();
    }

    private void narrow() {
        filter.state().ifPresentOrElse(state -> and("a.state = ?", state), () -> and(WAITING));
        filter.contest().ifPresent(contest -> and("a.contest_ids @> array[?]::text[]", contest));
        filter.nomination().ifPresent(nomination -> and("a.nomination = ?", nomination));
        filter.overdue().ifPresent(wanted -> andIf(wanted, OVERDUE, now));
        filter.duplicates().ifPresent(wanted -> andIf(wanted, DUPLICATES));
        filter.missingDocuments()
                .ifPresent(wanted -> andIf(wanted, "cardinality(" + MISSING + ") > 0", ofOrganisations, ofSelf));
        filter.waiting().ifPresent(wanted -> andIf(wanted, "a.proposal_act is not null"));
        filter.claimedBy().ifPresent(account -> and("a.claimed_by = ?", account));
        if (filter.unclaimed()) {
            and("a.claimed_by is null");
        }
        filter.text().ifPresent(text -> and(NameSearch.CONDITION, NameSearch.pattern(text)));
    }

    private void andIf(boolean wanted, String condition, Object... parameters) {
        and((wanted ? "(" : "not (") + condition + ")", parameters);
    }

    private void and(String condition, Object... parameters) {
        conditions.append(" and ").append(condition);
        values.addAll(List.of(parameters));
    }
}
