package org.dauys.observer.ballotpaper;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.dauys.events.ballotpaper.BallotPaperPublished;
import org.dauys.kit.sql.Sql;

/** The copies of the ballot papers. */
@ApplicationScoped
public class BallotPapers {

    private final Sql sql;

    BallotPapers(Sql sql) {
        this.sql = sql;
    }

    /**
     * A ballot paper as registration-service published it.
     *
     * @param credentialsSha256 digest of the list of credentials that was published with it
     */
    public record StoredPaper(String sha256, byte[] content, String credentialsSha256) {}

    void keep(BallotPaperPublished paper) {
        sql.update(
                "insert into ballot_paper (election_uuid, version, sha256, content, opens, credentials_sha256)"
                        + " values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (election_uuid) do nothing",
                paper.electionUuid(),
                paper.version(),
                paper.ballotPaperSha256(),
                paper.ballotPaper(),
                paper.opens(),
                paper.credentialsSha256());
    }

    public Optional<StoredPaper> find(String electionUuid) {
        return sql.one(
                "select sha256, content, credentials_sha256 from ballot_paper where election_uuid = ?",
                row -> new StoredPaper(
                        row.text("sha256"),
                        row.text("content").getBytes(StandardCharsets.UTF_8),
                        row.text("credentials_sha256")),
                electionUuid);
    }

    /** The opening that the paper was published with. It never changes, as a paper has one version. */
    public Optional<Instant> opens(String electionUuid) {
        return sql.one(
                "select opens from ballot_paper where election_uuid = ?", row -> row.instant("opens"), electionUuid);
    }
}
