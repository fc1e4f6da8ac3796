package org.dauys.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
        try (PublishedRecord server = new PublishedRecord(early)) {
            WatchRecord watch = new WatchRecord(new RemoteRecord(server.address()), folder, 2);

            assertThat(watch.look().state()).isEqualTo(Sighting.State.GROWN);
            assertThat(watch.look().state()).isEqualTo(Sighting.State.UNCHANGED);
            server.publish(whole);
            assertThat(watch.look().state()).isEqualTo(Sighting.State.GROWN);
            assertThat(watch.copy()).hasBinaryContent(whole);
        }
    }

    @Test
    void alarmsWhenTheBoardIsRolledBack() throws IOException {
        try (PublishedRecord server = new PublishedRecord(whole)) {
            WatchRecord watch = new WatchRecord(new RemoteRecord(server.address()), folder, 2);
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
        try (PublishedRecord server = new PublishedRecord(seen)) {
            WatchRecord watch = new WatchRecord(new RemoteRecord(server.address()), folder, 2);
            watch.look();
            server.publish(whole);

            Sighting sighting = watch.look();

            assertThat(sighting.state()).isEqualTo(Sighting.State.ALARM);
            assertThat(watch.copy()).hasBinaryContent(seen);
            assertThat(folder.resolve(PublishedRecord.UUID + ".evidence.bel")).exists();
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
