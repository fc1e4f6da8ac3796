package org.dauys.observer.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** The heads of all chains. */
@ApplicationScoped
public class ChainHeads {

    private static final String COLUMNS = "select election_uuid, height, event_hash, position, header from chain_head ";

    private final Sql sql;

    ChainHeads(Sql sql) {
        this.sql = sql;
    }

    /** The head of a chain that has begun. */
    public Optional<ChainHead> find(String electionUuid) {
        return sql.one(COLUMNS + "where election_uuid = ? and height >= 0", ChainHeads::head, electionUuid);
    }

    /** The heads of those of the given chains that have begun, by uuid of the election. */
    public Map<String, ChainHead> find(Collection<String> electionUuids) {
        return sql
                .list(COLUMNS + "where election_uuid = any (?) and height >= 0", ChainHeads::head, electionUuids)
                .stream()
                .collect(Collectors.toMap(ChainHead::electionUuid, head -> head));
    }

    /** The heads of all chains that have begun. */
    public List<ChainHead> all() {
        return sql.list(COLUMNS + "where height >= 0 order by election_uuid", ChainHeads::head);
    }

    /** Makes the head before the first event, if there is none yet. */
    void begin(ChainHead head) {
        sql.update(
                "insert into chain_head (election_uuid, height, event_hash, position, header) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                head.electionUuid(),
                head.height(),
                head.eventHash(),
                head.position(),
                head.header());
    }

    /** Keeps everyone else from appending to this chain until the transaction ends. */
    Optional<ChainHead> lock(String electionUuid) {
        return sql.one(COLUMNS + "where election_uuid = ? for update", ChainHeads::head, electionUuid);
    }

    void advance(ChainHead head) {
        sql.update(
                "update chain_head set height = ?, event_hash = ?, position = ? where election_uuid = ?",
                head.height(),
                head.eventHash(),
                head.position(),
                head.electionUuid());
    }

    private static ChainHead head(Row row) {
        return new ChainHead(
                row.text("election_uuid"),
                row.integer("height"),
                row.text("event_hash"),
                row.bigint("position"),
                row.text("header"));
    }
}
