package org.dauys.observer.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dauys.events.ballotlog.BallotLog;
import org.dauys.events.ballotlog.StrikeOff;
import org.dauys.events.board.ChainEvent;
import org.dauys.events.board.LogDispositions;
import org.dauys.events.board.LogDispositions.Disposition;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.events.json.EventJson;
import org.dauys.protocol.archive.ArchiveHeader;
import org.dauys.protocol.archive.BelArchiveWriter;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.SetupData;
import org.dauys.protocol.tally.OwnedPartialDecryption;
import org.dauys.protocol.tally.SizedEncryptedTally;

/**
 * Publishes one election as tally-service would, and writes the archive beside it. What a test wants to go wrong it sends
 * through {@link #chain} and {@link #dispose} itself.
 */
public final class TallyStandIn {

    private final Kafka kafka;
    private final TestElection election;
    private final int partition;
    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();
    private final BelArchiveWriter writer;
    private final List<ChainEvent> published = new ArrayList<>();
    private Optional<Sha256> parent = Optional.empty();
    private int height = -1;
    private long version;

    public TallyStandIn(Kafka kafka, TestElection election, int partition) {
        this.kafka = kafka;
        this.election = election;
        this.partition = partition;
        try {
            this.writer = BelArchiveWriter.begin(archive, new ArchiveHeader(election.opens.getEpochSecond()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String uuid() {
        return election.uuid.value();
    }

    public int partition() {
        return partition;
    }

    public int height() {
        return height;
    }

    public byte[] archive() {
        return archive.toByteArray();
    }

    public String head() {
        return parent.orElseThrow().toHex();
    }

    /** Ballot paper and announcement. */
    public TallyStandIn announce(Stage stage) {
        kafka.event(uuid(), election.paperPublished());
        kafka.event(uuid(), election.state(++version, partition, stage));
        return this;
    }

    public TallyStandIn setUp() {
        announce(Stage.SET_UP);
        byte[] setup = new SetupData(
                        Sha256.of(election.election.canonicalBytes()),
                        Sha256.of(election.trustees.canonicalBytes()),
                        Sha256.of(election.credentials.canonicalBytes()))
                .canonicalBytes();
        chain(
                EventType.SETUP,
                election.election.canonicalBytes(),
                election.trustees.canonicalBytes(),
                election.credentials.canonicalBytes(),
                setup);
        return this;
    }

    /** Into the ballot box; the offset. */
    public long cast(byte[] ballot) {
        return kafka.ballotBox(partition, BallotLog.Kind.BALLOT, uuid(), ballot);
    }

    public long strikeOff(String credential) {
        byte[] value = EventJson.write(new StrikeOff(uuid(), credential, StrikeOff.Cause.PAPER));
        long offset = kafka.ballotBox(partition, BallotLog.Kind.STRIKE_OFF, uuid(), value);
        dispose(offset, value, Disposition.STRIKE_OFF, Optional.empty());
        return offset;
    }

    /** Into the ballot box, the chain and the log index; the offset. */
    public long castAndChain(Ballot ballot) {
        long offset = cast(ballot.bytes());
        chainBallot(ballot.bytes());
        dispose(offset, ballot.bytes(), Disposition.CHAINED, Optional.of(height));
        return offset;
    }

    public void chainBallot(byte[] ballot) {
        chain(EventType.BALLOT, ballot);
    }

    public void dispose(long offset, byte[] value, Disposition disposition, Optional<Integer> atHeight) {
        kafka.event(
                uuid(),
                new LogDispositions(
                        uuid(),
                        partition,
                        List.of(new LogDispositions.Entry(
                                offset,
                                Sha256.of(value).toHex(),
                                disposition,
                                atHeight,
                                disposition == Disposition.INVALID ? Optional.of("test") : Optional.empty()))));
    }

    /** The end of ballots, the count and the result. */
    public void count(List<Ballot> ballots) {
        TestElection.Count count = election.count(ballots);
        chain(EventType.END_BALLOTS);
        chain(
                EventType.ENCRYPTED_TALLY,
                count.tally().canonicalBytes(),
                new SizedEncryptedTally(
                                count.counted(), count.counted(), count.tally().hash())
                        .canonicalBytes());
        byte[] decryption = count.decryption().canonicalBytes();
        chain(
                EventType.PARTIAL_DECRYPTION,
                decryption,
                new OwnedPartialDecryption(1, Sha256.of(decryption)).canonicalBytes());
        chain(EventType.RESULT, count.result().canonicalBytes());
        announce(Stage.RESULT);
    }

    /** The next event with the objects before it; the last is its payload. Ballots stay where they are. */
    public void chain(EventType type, byte[]... objects) {
        Optional<Sha256> payload =
                objects.length == 0 ? Optional.empty() : Optional.of(Sha256.of(objects[objects.length - 1]));
        Event event = new Event(parent, height + 1, type, payload);
        try {
            for (byte[] object : objects) {
                writer.data(object);
            }
            writer.event(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parent = Optional.of(event.hash());
        height++;
        publish(event, type == EventType.BALLOT ? new byte[0][] : objects);
    }

    /** Publishes any event, whether it fits or not. */
    public void publish(Event event, byte[]... objects) {
        publish(new ChainEvent(
                uuid(),
                event.height(),
                text(event.canonicalBytes()),
                event.hash().toHex(),
                Arrays.stream(objects).map(TallyStandIn::text).toList(),
                List.of()));
    }

    public void publish(ChainEvent event) {
        published.add(event);
        kafka.event(uuid(), event);
    }

    /** As after a restart of the publisher before it could note how far it was. */
    public void publishEverythingAgain() {
        published.forEach(event -> kafka.event(uuid(), event));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
