package org.dauys.tally.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.events.json.EventJson;
import org.dauys.events.result.ContestRating;
import org.dauys.events.result.ElectionResultPublished;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** Ratings, and the results they are made of. */
@ApplicationScoped
class RatingRepository {
    private final Sql sql;

    RatingRepository(Sql sql) {
        this.sql = sql;
    }

    /** Until the transaction ends nobody else rates this contest. */
    void lock(String primaryId, String contestId) {
        sql.lock("rating:" + primaryId + ":" + contestId);
    }

    /** Results of the elections that ask this contest, as far as they are there. */
    List<ElectionResultPublished> results(String primaryId, String contestId) {
        return sql.list(
                """
                select document from election_result where election in (
                    select election from paper_contest where primary_id = ? and contest_id = ?)
                order by election
                """,
                row -> row.json("document", ElectionResultPublished.class),
                primaryId,
                contestId);
    }

    Optional<ContestRating> find(String primaryId, String contestId) {
        return sql.one(
                "select document from contest_rating where primary_id = ? and contest_id = ?",
                RatingRepository::map,
                primaryId,
                contestId);
    }

    List<ContestRating> after(String primaryId, String contestId, int limit) {
        return sql.list(
                """
                select document from contest_rating where primary_id = ? and contest_id > ?
                order by contest_id limit ?
                """,
                RatingRepository::map,
                primaryId,
                contestId,
                limit);
    }

    void save(ContestRating rating) {
        sql.update(
                """
                insert into contest_rating (primary_id, contest_id, version, document) values (?, ?, ?, ?)
                on conflict (primary_id, contest_id) do update
                set version = excluded.version, document = excluded.document
                """,
                rating.primaryId(),
                rating.contestId(),
                rating.version(),
                new String(EventJson.write(rating), StandardCharsets.UTF_8));
    }

    private static ContestRating map(Row row) {
        return row.json("document", ContestRating.class);
    }
}
