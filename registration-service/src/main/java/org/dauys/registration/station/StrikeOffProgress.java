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
     * @param confirmed of these, of whom it is certain whether an electronic ballot counts
     */
    record Progress(int ordered, int inLog, int confirmed) {

        int waiting() {
            return ordered - confirmed;
        }
    }

    Progress of(String primaryId, String station) {
        if (!authority.isReadable("strike_off_record")) {
            return new Progress(
                    (int) sql.number(
                            "select count(*) from strike_off where primary_id = ? and station_id = ?",
                            primaryId,
                            station),
                    0,
                    0);
        }
        return sql.one(
                        """
                        select count(*)::int as ordered, count(r.records)::int as in_log,
                            (count(*) filter (where r.certain))::int as confirmed
                        from strike_off s left join lateral (
                            select nullif(count(*), 0) as records, bool_and(c.voted is not null) as certain
                            from credential.strike_off_record c where c.strike_off_id = s.id) r on true
                        where s.primary_id = ? and s.station_id = ?
                        """,
                        row -> new Progress(row.integer("ordered"), row.integer("in_log"), row.integer("confirmed")),
                        primaryId,
                        station)
                .orElseThrow();
    }
}
