package org.dauys.tally.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.ballotpaper.BallotPaperPublished;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** Ballot papers. */
@ApplicationScoped
public class BallotPaperRepository {
    private static final String SELECT = "select * from ballot_paper ";

    private final Sql sql;

    public BallotPaperRepository(Sql sql) {
        this.sql = sql;
    }

    /** Stores a paper unless that version or a newer one is there. After Setup a paper never changes. */
    public boolean store(BallotPaperPublished paper, BallotPaper content) {
        int stored = sql.update(
                """
                insert into ballot_paper (election, version, primary_id, paper, paper_sha256, credentials_path,
                    credentials_sha256, electorate, opens, closes, grace_seconds)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (election) do update set version = excluded.version, paper = excluded.paper,
                    paper_sha256 = excluded.paper_sha256, credentials_path = excluded.credentials_path,
                    credentials_sha256 = excluded.credentials_sha256, electorate = excluded.electorate,
                    opens = excluded.opens, closes = excluded.closes, grace_seconds = excluded.grace_seconds
                where ballot_paper.version < excluded.version
                    and not exists (select 1 from election where election.election = excluded.election)
                """,
                paper.electionUuid(),
                paper.version(),
                paper.primaryId(),
                paper.ballotPaper(),
                paper.ballotPaperSha256(),
                paper.credentialsPath(),
                paper.credentialsSha256(),
                paper.electorate(),
                paper.opens(),
                paper.closes(),
                paper.graceSeconds());
        if (stored == 0) {
            return false;
        }
        sql.update("delete from paper_contest where election = ?", paper.electionUuid());
        List<Object[]> contests = new ArrayList<>();
        for (int i = 0; i < content.contests().size(); i++) {
            contests.add(new Object[] {
                paper.electionUuid(),
                i,
                paper.primaryId(),
                content.contests().get(i).contestId()
            });
        }
        sql.batch(
                "insert into paper_contest (election, question, primary_id, contest_id) values (?, ?, ?, ?)", contests);
        return true;
    }

    public Optional<PaperRecord> find(String uuid) {
        return sql.one(SELECT + "where election = ?", BallotPaperRepository::map, uuid);
    }

    /** Locks the paper until the transaction ends. */
    public Optional<PaperRecord> lock(String uuid) {
        return sql.one(SELECT + "where election = ? for update", BallotPaperRepository::map, uuid);
    }

    public List<PaperRecord> ofPrimary(String primaryId) {
        return sql.list(SELECT + "where primary_id = ? order by election", BallotPaperRepository::map, primaryId);
    }

    /** Papers of every election that asks this contest. */
    public List<PaperRecord> asking(String primaryId, String contestId) {
        return sql.list(
                SELECT
                        + """
                        where election in (
                            select election from paper_contest where primary_id = ? and contest_id = ?)
                        order by election
                        """,
                BallotPaperRepository::map,
                primaryId,
                contestId);
    }

    /** Asks for the Setup of every paper of the primary that has none. */
    public List<String> requestSetup(String primaryId) {
        sql.update(
                """
                update ballot_paper set setup_requested = true
                where primary_id = ? and not setup_requested
                    and not exists (select 1 from election where election.election = ballot_paper.election)
                """,
                primaryId);
        return sql.list(
                "select election from ballot_paper where primary_id = ? and setup_requested order by election",
                row -> row.text("election"),
                primaryId);
    }

    /** Elections whose Setup was asked for and is not done. */
    public List<String> waitingForSetup() {
        return sql.list(
                "select election from ballot_paper where setup_requested order by primary_id, election",
                row -> row.text("election"));
    }

    public void setUp(String uuid) {
        sql.update("update ballot_paper set setup_requested = false, setup_failure = null where election = ?", uuid);
    }

    public void setupFailed(String uuid, String failure) {
        sql.update("update ballot_paper set setup_failure = ? where election = ?", failure, uuid);
    }

    private static PaperRecord map(Row row) {
        return new PaperRecord(
                row.text("election"),
                row.text("primary_id"),
                row.text("paper"),
                row.text("paper_sha256"),
                row.text("credentials_path"),
                row.text("credentials_sha256"),
                row.integer("electorate"),
                row.instant("opens"),
                row.instant("closes"),
                row.integer("grace_seconds"),
                row.bool("setup_requested"),
                row.optionalText("setup_failure"));
    }
}
