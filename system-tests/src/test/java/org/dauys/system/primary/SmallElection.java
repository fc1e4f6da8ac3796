package org.dauys.system.primary;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.election.Question;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.voter.ElectionOnDevice;
import org.dauys.simulator.voter.Marks;

/**
 * One election of a small primary.
 *
 * @param api the system
 * @param device what a voter's device knows of it
 * @param members everybody who may vote in it
 */
public record SmallElection(Api api, ElectionOnDevice device, List<Member> members) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    public String uuid() {
        return device.uuid();
    }

    /** Address of its record. */
    public String address() {
        return api.base() + "/api/elections/" + uuid();
    }

    public List<Question> questions() {
        return device.election().questions();
    }

    /** Marks as somebody might make them; the same for the same number. */
    public Marks marks(int number) {
        return Marks.random(questions(), new Random(number));
    }

    /** Looks until a ballot is on the public board. */
    public void awaitOnBoard(Ballot ballot) {
        String path =
                "/api/elections/" + uuid() + "/ballots/" + ballot.tracker().toHex();
        Await.until(
                "ballot " + ballot.tracker() + " on the board",
                PATIENCE,
                () -> api.tryGet(path).status() == 200 ? Optional.of(true) : Optional.empty());
    }

    /** Looks until the record has come to a stage, and the public board shows it. */
    public void awaitStage(Stage stage) {
        Await.until(stage + " of election " + uuid(), PATIENCE, () -> {
            var tally = api.get("/api/tally/elections/" + uuid());
            return tally.path("stage").asText().equals(stage.name())
                            && api.get("/api/elections/" + uuid() + "/last-event")
                                            .path("height")
                                            .asInt()
                                    == tally.path("height").asInt()
                    ? Optional.of(true)
                    : Optional.empty();
        });
    }

    /** The record as it is published now. */
    public Path download(Path file) {
        try {
            new RemoteRecord(address()).download(file);
            return file;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("no archive of " + uuid(), e);
        }
    }
}
