package org.dauys.simulator.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.auditor.record.RecordObjects;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.tally.ElectionResult;
import org.dauys.protocol.tally.SizedEncryptedTally;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.oracle.PublishedElection.IndexEntry;

/** Reads what is published: the log index over HTTP, the chain from a downloaded record. */
public final class ReadPublished {

    private final Api api;

    public ReadPublished(Api api) {
        this.api = api;
    }

    /** Elections of every primary of the system. */
    public List<String> elections() {
        return api.list("/api/elections").stream()
                .map(item -> item.path("uuid").asText())
                .toList();
    }

    /**
     * One election.
     *
     * @param archive its record, downloaded
     */
    public PublishedElection read(String uuid, Path archive) {
        try {
            RecordObjects objects = new RecordObjects(archive);
            List<String> ballots = objects.payloads(EventType.BALLOT).stream()
                    .map(Sha256::toHex)
                    .toList();
            Optional<List<List<Integer>>> result = Optional.empty();
            for (Sha256 payload : objects.payloads(EventType.RESULT)) {
                result = objects.object(payload).map(ElectionResult::parse).map(ElectionResult::result);
            }
            Optional<Integer> tallied = Optional.empty();
            for (Sha256 payload : objects.payloads(EventType.ENCRYPTED_TALLY)) {
                tallied =
                        objects.object(payload).map(SizedEncryptedTally::parse).map(SizedEncryptedTally::numTallied);
            }
            return new PublishedElection(uuid, partition(uuid), index(uuid), ballots, tallied, result);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the record of " + uuid, e);
        }
    }

    /** One election without its chain: enough for the offsets. */
    public PublishedElection readIndex(String uuid) {
        return new PublishedElection(uuid, partition(uuid), index(uuid), List.of(), Optional.empty(), Optional.empty());
    }

    private int partition(String uuid) {
        return api.get("/api/elections/" + uuid).path("partition").asInt();
    }

    private List<IndexEntry> index(String uuid) {
        List<IndexEntry> entries = new ArrayList<>();
        for (JsonNode item : api.list("/api/elections/" + uuid + "/log-index")) {
            entries.add(new IndexEntry(
                    item.path("offset").asLong(),
                    item.path("sha256").asText(),
                    item.path("disposition").asText(),
                    item.has("height") ? Optional.of(item.path("height").asInt()) : Optional.empty()));
        }
        return entries;
    }
}
