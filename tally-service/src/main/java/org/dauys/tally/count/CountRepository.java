package org.dauys.tally.count;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dauys.events.json.EventJson;
import org.dauys.events.result.ElectionResultPublished;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.tally.EncryptedTally;
import org.dauys.protocol.tally.PartialDecryption;
import org.dauys.protocol.tally.SizedEncryptedTally;
import org.dauys.tally.chain.ChainRepository;
import org.dauys.tally.chain.ChainRepository.StoredObject;
import org.dauys.tally.election.ElectionRecord;

/** What is counted, decrypted and found. */
@ApplicationScoped
public class CountRepository {
    private final Sql sql;
    private final ChainRepository chains;

    public CountRepository(Sql sql, ChainRepository chains) {
        this.sql = sql;
        this.chains = chains;
    }

    /** A ballot that counts: the last of its credential. */
    @SuppressWarnings("ArrayRecordComponent")
    record CountedBallot(int height, byte[] content) {}

    /** A partial decryption that is chained. */
    public record GivenDecryption(int owner, String sha256, Optional<String> bindingProof) {}

    /** Ballots that count with a height above this one, in order of height. */
    List<CountedBallot> countedBallots(String election, int afterHeight, int limit) {
        return sql.list(
                """
                select u.last_height, o.content from credential_use u
                join chain_object o on o.election = u.election and o.height = u.last_height
                where u.election = ? and u.last_height > ? order by u.last_height limit ?
                """,
                row -> new CountedBallot(row.integer("last_height"), row.bytes("content")),
                election,
                afterHeight,
                limit);
    }

    /** The encrypted tally of an election that has one. */
    SealedCount sealed(ElectionRecord election) {
        int height = (int) sql.number(
                "select height from election_chain where election = ? and type = ?",
                election.uuid(),
                EventType.ENCRYPTED_TALLY.label());
        List<StoredObject> objects = chains.objectsOf(election.uuid(), height);
        return SealedCount.of(
                election,
                EncryptedTally.parse(objects.get(0).content()),
                SizedEncryptedTally.parse(objects.get(1).content()).numTallied());
    }

    /** Partial decryptions that are chained, by owner. */
    public List<GivenDecryption> given(String election) {
        return sql.list(
                "select * from partial_decryption where election = ? order by owner",
                row -> new GivenDecryption(row.integer("owner"), row.text("sha256"), row.optionalText("binding_proof")),
                election);
    }

    Map<Integer, PartialDecryption> decryptions(String election) {
        Map<Integer, PartialDecryption> decryptions = new TreeMap<>();
        for (GivenDecryption each : given(election)) {
            byte[] content = chains.object(election, each.sha256()).orElseThrow();
            decryptions.put(each.owner(), PartialDecryption.parse(content));
        }
        return decryptions;
    }

    void add(String election, GivenDecryption decryption, int height) {
        sql.update(
                """
                insert into partial_decryption (election, owner, sha256, height, binding_proof)
                values (?, ?, ?, ?, ?)
                """,
                election,
                decryption.owner(),
                decryption.sha256(),
                height,
                decryption.bindingProof());
    }

    void saveResult(ElectionResultPublished result) {
        sql.update(
                "insert into election_result (election, primary_id, document) values (?, ?, ?)",
                result.electionUuid(),
                result.primaryId(),
                new String(EventJson.write(result), StandardCharsets.UTF_8));
    }

    /** The result of an election, once there is one. */
    public Optional<ElectionResultPublished> result(String election) {
        return sql.one(
                "select document from election_result where election = ?",
                row -> row.json("document", ElectionResultPublished.class),
                election);
    }
}
