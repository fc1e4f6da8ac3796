package org.dauys.registration.station;

import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.AuthorityTables;

/** How far the strike-offs of a station are. */
@ApplicationScoped
class StrikeOffProgress {

    private final Sql sql;
    private final AuthorityTables authority;

    StrikeOffProgress(Sql sql, AuthorityTables authority) {
        this.sql = sql;
        this.authority = authority;
    }

    /**
     * Numbers of voters.
     *
     * @param ordered by the cut-off, or at the desk
     * @param inLog of these, whose later ballots do not count any more
     * @param confirmed of whom it is certain whether an electronic ballot counts; of late voters without a credential none can
     */
    record Progress(int ordered, int inLog, int confirmed) {

        int waiting() {
            return ordered - confirmed;
        }
    }

    Progress of(String primaryId, String station) {
        return authority.isReadable("strike_off_record") ? withRecords(primaryId, station) : alone(primaryId, station);
    }

    private Progress alone(String primaryId, String station) {
        return read(
                """
                select count(*)::int as ordered, 0 as in_log, count(p.member_id)::int as confirmed
                from strike_off s left join paper_only_voter p
                    on p.primary_id = s.primary_id and p.member_id = s.member_id
                where s.primary_id = ? and s.station_id = ?
                """,
                primaryId,
                station);
    }

    private Progress withRecords(String primaryId, String station) {
        return read(
                """
                select count(*)::int as ordered, count(r.records)::int as in_log,
                    (count(*) filter (where r.certain or p.member_id is not null))::int as confirmed
                from strike_off s left join lateral (
                    select nullif(count(*), 0) as records, bool_and(c.voted is not null) as certain
                    from credential.strike_off_record c where c.strike_off_id = s.id) r on true
                left join paper_only_voter p on p.primary_id = s.primary_id and p.member_id = s.member_id
                where s.primary_id = ? and s.station_id = ?
                """,
                primaryId,
                station);
    }

    private Progress read(String query, String primaryId, String station) {
        return sql.one(
                        query,
                        row -> new Progress(row.integer("ordered"), row.integer("in_log"), row.integer("confirmed")),
                        primaryId,
                        station)
                .orElseThrow();
    }
}
