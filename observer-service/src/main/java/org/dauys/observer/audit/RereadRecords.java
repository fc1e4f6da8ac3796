package org.dauys.observer.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dauys.observer.ObserverConfig;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.alarm.AlarmKind;
import org.dauys.observer.board.ArchiveEntries;
import org.dauys.observer.board.ArchiveEntries.Content;
import org.dauys.observer.board.ChainHead;
import org.dauys.observer.board.ChainHeads;
import org.dauys.observer.payload.Sha256Hex;
import org.dauys.observer.round.Rounds;
import org.dauys.protocol.archive.TarEntries;

/**
 * Reads the stored archives again and again and compares every entry with its name, so that a row that was altered after
 * it had been verified is found as well. A little at a time.
 */
@ApplicationScoped
class RereadRecords {

    private static final int ENTRIES_AT_ONCE = 64;

    private final ChainHeads heads;
    private final ArchiveEntries entries;
    private final AlarmBook alarms;
    private String electionUuid = "";
    private long position;
    private volatile Optional<Rounds> rounds = Optional.empty();

    RereadRecords(ChainHeads heads, ArchiveEntries entries, AlarmBook alarms) {
        this.heads = heads;
        this.entries = entries;
        this.alarms = alarms;
    }

    void start(@Observes StartupEvent started, ObserverConfig config) {
        rounds = Optional.of(Rounds.every(config.observer().rereadInterval(), "reread-records", this::some));
    }

    void stop(@Observes ShutdownEvent stopped) {
        rounds.ifPresent(Rounds::close);
    }

    private void some() {
        Optional<ChainHead> current = heads.find(electionUuid);
        if (current.isEmpty() || position >= current.get().position()) {
            next();
            return;
        }
        ChainHead head = current.get();
        List<Content> contents = entries.contents(electionUuid, position, ENTRIES_AT_ONCE);
        long expected = position;
        for (Content content : contents) {
            if (content.entry().position() >= head.position()) {
                break;
            }
            if (content.entry().position() != expected) {
                altered(expected, "the next entry begins at " + content.entry().position());
            }
            if (content.bytes().length != content.entry().size()
                    || !Sha256Hex.of(content.bytes()).equals(content.entry().sha256())) {
                altered(
                        content.entry().position(),
                        "the content is not " + content.entry().sha256());
            }
            expected = content.entry().position()
                    + TarEntries.length(content.entry().size());
        }
        if (contents.isEmpty()) {
            if (heads.find(electionUuid)
                    .filter(now -> now.position() > position)
                    .isEmpty()) {
                // The whole copy was taken away meanwhile: it is being rebuilt.
                next();
                return;
            }
            altered(position, "there is no entry");
            expected = head.position();
        }
        position = expected;
    }

    private void altered(long at, String detail) {
        int height = entries.nextEvent(electionUuid, at).orElse(-1);
        alarms.raise(electionUuid, AlarmKind.RECORD_ALTERED, "event " + height, "byte " + at + ": " + detail);
    }

    private void next() {
        List<String> all = heads.all().stream()
                .map(ChainHead::electionUuid)
                .sorted(Comparator.naturalOrder())
                .toList();
        electionUuid = all.stream()
                .filter(uuid -> uuid.compareTo(electionUuid) > 0)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElse("");
        position = heads.find(electionUuid)
                .map(head -> TarEntries.length(head.header().length()))
                .orElse(0L);
    }
}
