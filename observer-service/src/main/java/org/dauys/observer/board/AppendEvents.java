package org.dauys.observer.board;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.alarm.AlarmKind;
import org.dauys.observer.ballotpaper.BallotPapers;
import org.dauys.observer.payload.Payloads;
import org.dauys.protocol.archive.ArchiveHeader;
import org.dauys.protocol.archive.BrokenChainException;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventChain;
import org.dauys.protocol.archive.TarEntries;
import org.dauys.protocol.json.MalformedMessageException;

/**
 * Appends waiting events to the chain of an election, in order, as far as their objects are here. An event that does not
 * continue the chain is never appended: the archive stays well-formed, and the alarm says where it ends.
 */
@ApplicationScoped
class AppendEvents {

    private static final int BATCH = 200;

    private final ChainHeads heads;
    private final PendingEvents pending;
    private final AppendEntries entries;
    private final Payloads payloads;
    private final BallotPapers papers;
    private final AlarmBook alarms;
    private final Instance<ChainListener> listeners;

    AppendEvents(
            ChainHeads heads,
            PendingEvents pending,
            AppendEntries entries,
            Payloads payloads,
            BallotPapers papers,
            AlarmBook alarms,
            @Any Instance<ChainListener> listeners) {
        this.heads = heads;
        this.pending = pending;
        this.entries = entries;
        this.payloads = payloads;
        this.papers = papers;
        this.alarms = alarms;
        this.listeners = listeners;
    }

    /** One batch in one transaction; the number of events appended. */
    int append(String electionUuid) {
        return QuarkusTransaction.requiringNew()
                .call(() -> begin(electionUuid).map(head -> appendAfter(head)).orElse(0));
    }

    private Optional<ChainHead> begin(String electionUuid) {
        Optional<ChainHead> head = heads.lock(electionUuid);
        if (head.isPresent()) {
            return head;
        }
        // The header's time must be the same whenever the archive is rebuilt; a ballot paper is published once.
        papers.opens(electionUuid).ifPresent(opens -> {
            byte[] header = new ArchiveHeader(opens.getEpochSecond()).canonicalBytes();
            long position = TarEntries.length(header.length);
            heads.begin(new ChainHead(electionUuid, -1, "", position, new String(header, StandardCharsets.US_ASCII)));
        });
        return heads.lock(electionUuid);
    }

    private int appendAfter(ChainHead start) {
        EventChain chain = start.begun() ? EventChain.endingIn(last(start)) : EventChain.empty();
        ChainHead head = start;
        List<AppendedEvent> appended = new ArrayList<>();
        while (appended.size() < BATCH) {
            Optional<PendingEvent> next = pending.at(start.electionUuid(), head.height() + 1);
            if (next.isEmpty()) {
                break;
            }
            Optional<AppendEntries.Step> step = accept(chain, head, next.get());
            if (step.isEmpty()) {
                break;
            }
            head = step.get().head();
            appended.add(step.get().event());
        }
        if (!appended.isEmpty()) {
            heads.advance(head);
            pending.removeUpTo(head.electionUuid(), head.height());
            // Whatever an appended event waited for is here; by which way it came does not matter.
            alarms.clearAll(head.electionUuid(), AlarmKind.OBJECT_UNAVAILABLE, "event ");
            ChainHead reached = head;
            listeners.stream()
                    .sorted(Comparator.comparingInt(ChainListener::rank))
                    .forEach(listener -> listener.appended(reached, appended));
        }
        return appended.size();
    }

    private Optional<AppendEntries.Step> accept(EventChain chain, ChainHead head, PendingEvent next) {
        try {
            Event event = Event.parse(next.event().getBytes(StandardCharsets.UTF_8));
            Optional<List<String>> objects = EventObjects.inOrder(event, payloads::find);
            if (objects.isEmpty() || !payloads.missing(objects.get()).isEmpty()) {
                return Optional.empty();
            }
            if (!entries.mayAppend(head.electionUuid(), next, event)) {
                return Optional.empty();
            }
            chain.accept(event);
            return Optional.of(entries.append(head, event, objects.get()));
        } catch (BrokenChainException | MalformedMessageException e) {
            alarms.raise(head.electionUuid(), AlarmKind.CHAIN_BROKEN, next.subject(), e.getMessage());
            return Optional.empty();
        }
    }

    private Event last(ChainHead head) {
        return Event.parse(payloads.find(head.eventHash())
                .orElseThrow(() -> new IllegalStateException("the last event of a chain is not kept")));
    }
}
