package org.dauys.registration.rollfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;

/** The stored roll files. */
@ApplicationScoped
class RollFiles {

    private final Sql sql;
    private final Clock clock;

    RollFiles(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(UUID id, String primaryId, RollFileKind kind, long size, String actor) {
        sql.update(
                "insert into roll_file (id, primary_id, kind, state, size, created_at, created_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                primaryId,
                kind,
                RollFileState.UPLOADING,
                size,
                clock.instant(),
                actor,
                clock.instant());
    }

    /** The file, or the problem {@code not-found}. */
    RollFile require(String primaryId, UUID id) {
        return sql.one("select * from roll_file where primary_id = ? and id = ?", RollFile::read, primaryId, id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** The files of a page, oldest first, and one more if there is one. */
    List<RollFile> list(String primaryId, PageRequest page) {
        return sql.list(
                "select * from roll_file where primary_id = ? and (?::text is null or (created_at, id) >"
                        + " (select created_at, id from roll_file where id::text = ?::text))"
                        + " order by created_at, id limit ?",
                RollFile::read,
                primaryId,
                page.after(),
                page.after(),
                page.limit() + 1);
    }

    /** The file, which stays as it is until the end of the transaction unless we change it. */
    RollFile hold(String primaryId, UUID id) {
        return sql.one(
                        "select * from roll_file where primary_id = ? and id = ? for no key update",
                        RollFile::read,
                        primaryId,
                        id)
                .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    }

    /** The same for work in the background: nothing if it is in another state by now, or somebody else works on it. */
    Optional<RollFile> holdForWork(UUID id, RollFileState state) {
        return sql.one(
                "select * from roll_file where id = ? and state = ? for no key update skip locked",
                RollFile::read,
                id,
                state);
    }

    /** Files that there is something to do for in the background, oldest first. */
    List<RollFile> atWork() {
        return sql.list(
                "select * from roll_file where not tidied and state in ('CHECKING', 'COMPARING', 'APPLYING')"
                        + " order by created_at, id",
                RollFile::read);
    }

    /** Moves a held file on to another state. */
    void become(RollFile file, RollFileState state) {
        sql.update(
                "update roll_file set state = ?, version = version + 1, attempts = 0, changed_at = ? where id = ?",
                state,
                clock.instant(),
                file.id());
    }

    /** Compares a held file again: whoever wanted it applied has seen something else. */
    void compareAgain(RollFile file) {
        become(file, RollFileState.COMPARING);
        sql.update(
                "update roll_file set proposed_account = null, proposed_person = null, signed_account = null where id = ?",
                file.id());
    }

    /** Ends a held file for good. */
    void fail(RollFile file, String cause, Optional<Integer> line) {
        become(file, RollFileState.FAILED);
        sql.update("update roll_file set failure = ?, failure_line = ? where id = ?", cause, line, file.id());
    }

    /**
     * Counts a step that did not succeed.
     *
     * @return how many there were in a row
     */
    int countAttempt(UUID id) {
        return sql.one(
                        "update roll_file set attempts = attempts + 1 where id = ? returning attempts",
                        row -> row.integer("attempts"),
                        id)
                .orElse(0);
    }
}
