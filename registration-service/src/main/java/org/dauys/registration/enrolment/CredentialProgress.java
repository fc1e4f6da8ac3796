package org.dauys.registration.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.AuthorityTables;

/** How far the credential authority is with the credentials of a primary, by what it lets this side read. */
@ApplicationScoped
class CredentialProgress {

    private static final double MILLIS = 1000.0;

    private final Sql sql;
    private final AuthorityTables authority;
    private final Clock clock;

    CredentialProgress(Sql sql, AuthorityTables authority, Clock clock) {
        this.sql = sql;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * One election.
     *
     * @param voters of its roll; absent until the credential authority has begun
     * @param made credentials stored
     * @param published whether its list is
     * @param rowsPerSecond while batches were made; absent before the first
     */
    record ElectionProgress(
            String electionUuid,
            Optional<Integer> voters,
            int made,
            boolean published,
            boolean destroyed,
            Optional<Long> rowsPerSecond) {}

    /**
     * All of a primary.
     *
     * @param percent of the voters of elections that have begun and have not, 0 to 100; absent until all voters are known
     * @param restSeconds estimated from what was made so far; absent before the first batch and when nothing is left
     */
    record Progress(
            Instant asOf,
            int elections,
            int published,
            long voters,
            long made,
            Optional<Double> percent,
            Optional<Long> rowsPerSecond,
            Optional<Long> restSeconds,
            List<ElectionProgress> items) {}

    /** One published list. */
    record PublishedList(String electionUuid, int electorate, String sha256, Instant madeAt, boolean destroyed) {}

    private record Line(ElectionProgress progress, int voters, long busyMillis) {}

    Progress of(String primaryId) {
        List<Line> lines = authority.isReadable("generation") ? lines(primaryId) : List.of();
        long voters = lines.stream().mapToLong(Line::voters).sum();
        long made = lines.stream().mapToLong(line -> line.progress().made()).sum();
        long busy = lines.stream().mapToLong(Line::busyMillis).sum();
        Optional<Long> rate = rate(made, busy);
        return new Progress(
                clock.instant(),
                lines.size(),
                (int) lines.stream().filter(line -> line.progress().published()).count(),
                voters,
                made,
                voters == 0 ? Optional.empty() : Optional.of(Math.round(1000.0 * made / voters) / 10.0),
                rate,
                rate.filter(perSecond -> perSecond > 0 && made < voters)
                        .map(perSecond -> Duration.ofSeconds((voters - made) / perSecond + 1)
                                .toSeconds()),
                lines.stream().map(Line::progress).toList());
    }

    /** The lists of a primary in the order of its elections' uuids. */
    List<PublishedList> lists(String primaryId) {
        return authority.isReadable("published_list") && authority.isReadable("generation")
                ? sql.list(
                        """
                        select l.election_uuid, l.electorate, l.sha256, l.made_at,
                            coalesce(g.destroyed_at is not null, false) as destroyed
                        from planned_election p join credential.published_list l on l.election_uuid = p.uuid
                        left join credential.generation g on g.election_uuid = p.uuid
                        where p.primary_id = ? order by p.uuid
                        """,
                        row -> new PublishedList(
                                row.text("election_uuid"),
                                row.integer("electorate"),
                                row.text("sha256"),
                                row.instant("made_at"),
                                row.bool("destroyed")),
                        primaryId)
                : List.of();
    }

    private List<Line> lines(String primaryId) {
        return sql.list(
                """
                select p.uuid, g.voters, coalesce(g.made, 0) as made, coalesce(g.busy_millis, 0) as busy_millis,
                    g.destroyed_at is not null as destroyed,
                    exists (select from credential.published_list l where l.election_uuid = p.uuid) as published,
                    coalesce(g.voters, (select count(*)::int from electorate e where e.primary_id = p.primary_id
                        and e.territory_id = any (p.territory_ids)
                        and e.supplementary_roll is not distinct from p.supplementary_roll)) as expected
                from planned_election p left join credential.generation g on g.election_uuid = p.uuid
                where p.primary_id = ? order by p.uuid
                """,
                row -> new Line(
                        new ElectionProgress(
                                row.text("uuid"),
                                row.optionalInteger("voters"),
                                row.integer("made"),
                                row.bool("published"),
                                row.bool("destroyed"),
                                rate(row.integer("made"), row.bigint("busy_millis"))),
                        row.integer("expected"),
                        row.bigint("busy_millis")),
                primaryId);
    }

    private static Optional<Long> rate(long made, long busyMillis) {
        return made == 0 || busyMillis == 0 ? Optional.empty() : Optional.of(Math.round(made / (busyMillis / MILLIS)));
    }
}
