package org.dauys.observer.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.dauys.events.board.ChainEvent;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.alarm.AlarmKind;
import org.dauys.observer.payload.Payloads;
import org.dauys.observer.payload.Sha256Hex;

/** Takes chain events from the topic: the small objects are kept at once, the event waits for its turn. */
@ApplicationScoped
class ReceiveEvents {

    private final PendingEvents pending;
    private final ArchiveEntries archive;
    private final Payloads payloads;
    private final AlarmBook alarms;
    private final Clock clock;

    ReceiveEvents(PendingEvents pending, ArchiveEntries archive, Payloads payloads, AlarmBook alarms, Clock clock) {
        this.pending = pending;
        this.archive = archive;
        this.payloads = payloads;
        this.alarms = alarms;
        this.clock = clock;
    }

    void receive(ChainEvent event) {
        String subject = "event " + event.height();
        String hash = Sha256Hex.of(event.event().getBytes(StandardCharsets.UTF_8));
        if (!hash.equals(event.eventHash())) {
            alarms.raise(
                    event.electionUuid(),
                    AlarmKind.CHAIN_BROKEN,
                    subject,
                    "the stated digest is not that of the event");
            return;
        }
        Optional<String> known = archive.eventAt(event.electionUuid(), event.height())
                .or(() -> pending.at(event.electionUuid(), event.height()).map(PendingEvent::eventHash));
        if (known.isPresent()) {
            if (!known.get().equals(hash)) {
                alarms.raise(
                        event.electionUuid(),
                        AlarmKind.CHAIN_FORKED,
                        subject,
                        "published as " + known.get() + " and as " + hash);
            }
            return;
        }
        payloads.keep(event.objects().stream()
                .map(object -> object.getBytes(StandardCharsets.UTF_8))
                .toList());
        pending.add(new PendingEvent(
                event.electionUuid(), event.height(), hash, event.event(), event.remoteObjects(), clock.instant()));
    }
}
