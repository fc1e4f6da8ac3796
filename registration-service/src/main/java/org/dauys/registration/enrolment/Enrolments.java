package org.dauys.registration.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.AuthorityTables;

/** What the credential authority lets this side read: who has fetched a credential of which election. */
@ApplicationScoped
class Enrolments {

    private final Sql sql;
    private final AuthorityTables authority;

    Enrolments(Sql sql, AuthorityTables authority) {
        this.sql = sql;
        this.authority = authority;
    }

    private record Count(String territoryId, int members) {}

    /** Elections for which this member has fetched a credential. */
    Set<String> electionsOf(UUID memberId) {
        return started()
                ? new HashSet<>(sql.list(
                        "select election_uuid from credential.enrolment where member_id = ?",
                        row -> row.text("election_uuid"),
                        memberId))
                : Set.of();
    }

    /**
     * Elections of this member's primaries that another roll votes in: supplementary ones for those on the roll, and the
     * others for those who were admitted late.
     */
    Set<String> electionsOfOtherRolls(UUID memberId) {
        return new HashSet<>(sql.list(
                """
                select p.uuid from electorate e join planned_election p on p.primary_id = e.primary_id
                where e.member_id = ? and p.supplementary_roll is distinct from e.supplementary_roll
                """,
                row -> row.text("uuid"),
                memberId));
    }

    /** Voters of frozen supplementary rolls, by territory; the frozen roll is not among them. */
    Map<String, Integer> admittedLate(String primaryId) {
        return sql
                .list(
                        "select territory_id, count(*)::int as members from admitted_late where primary_id = ?"
                                + " group by territory_id",
                        row -> new Count(row.text("territory_id"), row.integer("members")),
                        primaryId)
                .stream()
                .collect(Collectors.toMap(Count::territoryId, Count::members));
    }

    /** Members of each territory who have fetched one. */
    Map<String, Integer> countByTerritory(String primaryId) {
        List<Count> counts = started() && authority.isReadable("enrolment_count")
                ? sql.list(
                        """
                        select territory_id, sum(enrolled)::int as members from (
                            select e.territory_id, count(distinct e.member_id) as enrolled
                            from credential.enrolment e join planned_election p on p.uuid = e.election_uuid
                            where p.primary_id = ? group by e.territory_id
                            union all
                            select c.territory_id, c.enrolled
                            from credential.enrolment_count c join planned_election p on p.uuid = c.election_uuid
                            where p.primary_id = ?) as counted
                        group by territory_id
                        """,
                        row -> new Count(row.text("territory_id"), row.integer("members")),
                        primaryId,
                        primaryId)
                : List.of();
        return counts.stream().collect(Collectors.toMap(Count::territoryId, Count::members));
    }

    /** Whether the credential authority has made its schema yet. */
    private boolean started() {
        return authority.isReadable("enrolment");
    }
}
