package org.dauys.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.auditor.watch.Sighting;
import org.dauys.auditor.watch.WatchRecord;
import org.dauys.protocol.archive.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

    @TempDir
    private Path folder;

    private final byte[] whole = PublishedRecord.whole();

    @Test
    void keepsWhatItSawAndFollowsAGrowingRecord() throws IOException {
        byte[] early = PublishedRecord.upTo(whole, EventType.BALLOT, 4);
        try (PublishedRecord server = new PublishedRecord(early);
                WatchRecord watch = new WatchRecord(new RemoteRecord(server.address()), folder, 2)) {

            assertThat(watch.look().state()).isEqualTo(Sighting.State.GROWN);
            assertThat(watch.look().state()).isEqualTo(Sighting.State.UNCHANGED);
            server.publish(whole);
            assertThat(watch.look().state()).isEqualTo(Sighting.State.GROWN);
            assertThat(watch.copy()).hasBinaryContent(whole);
        }
    }

    @Test
    void alarmsWhenTheBoardIsRolledBack() throws IOException {
        try (PublishedRecord server = new PublishedRecord(whole);
                WatchRecord watch = new WatchRecord(new RemoteRecord(server.address()), folder, 2)) {
            watch.look();
            server.publish(PublishedRecord.upTo(whole, EventType.BALLOT, 4));

            Sighting sighting = watch.look();

            assertThat(sighting.state()).isEqualTo(Sighting.State.ALARM);
            assertThat(sighting.detail()).startsWith("ROLLED_BACK");
        }
    }

    @Test
    void alarmsWhenAnotherPastIsServedAndKeepsTheEvidenceBesideItsCopy() throws IOException {
        byte[] seen = PublishedRecord.upTo(PublishedRecord.vector("no-votes.bel"), EventType.END_BALLOTS, 1);
        try (PublishedRecord server = new PublishedRecord(seen);
                WatchRecord watch = new WatchRecord(new RemoteRecord(server.address()), folder, 2)) {
            watch.look();
            server.publish(whole);

            Sighting sighting = watch.look();

            assertThat(sighting.state()).isEqualTo(Sighting.State.ALARM);
            assertThat(watch.copy()).hasBinaryContent(seen);
            assertThat(folder.resolve(PublishedRecord.UUID + ".evidence.bel")).exists();
        }
    }

    @Test
    void goesOnAfterAnAnswerThatCannotBeUsed() throws IOException {
        try (PublishedRecord server = new PublishedRecord(whole)) {
            for (String answer : List.of(
                    "<html>please log in</html>",
                    "{\"height\":3,\"pos\":9}",
                    "null",
                    "[]",
                    "{\"height\":3,\"hash\":\"x\\nALARM\",\"pos\":9}",
                    "x".repeat(17 << 20))) {
                server.publishLastEvent(answer);

                CommandRun run = CommandRun.of(
                        "watch", "--folder", folder.toString(), "--rounds", "2", "--every", "0", server.address());

                assertThat(run.out().lines()).hasSize(2).allSatisfy(line -> assertThat(line)
                        .contains(" NO_ANSWER "));
                assertThat(run.status()).isZero();
            }
        }
    }

    @Test
    void continuesACopyWhoseDownloadWasInterrupted() throws IOException {
        byte[] seen = PublishedRecord.upTo(whole, EventType.BALLOT, 3);
        Path copy = folder.resolve(PublishedRecord.UUID + ".bel");
        for (int more : new int[] {1, 700, 20_000}) {
            Files.write(copy, Arrays.copyOf(whole, seen.length + more));
            try (PublishedRecord server = new PublishedRecord(whole);
                    WatchRecord watch = new WatchRecord(new RemoteRecord(server.address()), folder, 2)) {
                assertThat(watch.look().state()).isEqualTo(Sighting.State.GROWN);
                assertThat(watch.copy()).hasBinaryContent(whole);
            }
        }
    }

    @Test
    void alarmsWhenTheCopyKeptHereIsNoRecord() throws IOException {
        Files.writeString(folder.resolve(PublishedRecord.UUID + ".bel"), "no archive".repeat(100));
        try (PublishedRecord server = new PublishedRecord(whole);
                WatchRecord watch = new WatchRecord(new RemoteRecord(server.address()), folder, 2)) {
            assertThat(watch.look().detail()).startsWith("the copy kept here does not verify");
        }
    }

    @Test
    void concludesNothingFromAnArchiveThatIsSentInPart() throws IOException {
        byte[] seen = PublishedRecord.upTo(whole, EventType.BALLOT, 3);
        try (PublishedRecord server = new PublishedRecord(seen);
                WatchRecord watch = new WatchRecord(new RemoteRecord(server.address()), folder, 2)) {
            watch.look();
            server.publishLastEvent(
                    "{\"height\":12,\"hash\":\"" + "ab".repeat(32) + "\",\"pos\":" + whole.length + "}");
            server.publish(Arrays.copyOf(whole, whole.length - 700));

            assertThatThrownBy(watch::look).isInstanceOf(IOException.class);
            assertThat(watch.copy()).hasBinaryContent(seen);
            server.publish(whole);
            assertThat(watch.look().state()).isEqualTo(Sighting.State.GROWN);
        }
    }

    @Test
    void theCommandEndsWithStatusOneOnAnAlarmAndZeroAfterItsRounds() throws IOException {
        try (PublishedRecord server = new PublishedRecord(whole)) {
            String[] arguments = {
                "watch", "--folder", folder.toString(), "--rounds", "1", "--every", "0", server.address()
            };
            assertThat(CommandRun.of(arguments).status()).isZero();
            server.publish(PublishedRecord.upTo(whole, EventType.BALLOT, 2));
            assertThat(CommandRun.of(arguments).status()).isEqualTo(1);
        }
    }
}
