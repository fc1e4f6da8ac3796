package org.dauys.observer.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.alarm.AlarmKind;
import org.dauys.observer.ballotlog.BallotLogCopy;
import org.dauys.observer.ballotlog.LogEntry;
import org.dauys.observer.payload.Payloads;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.archive.TarEntries;
import org.dauys.protocol.ballot.BallotHeader;
import org.dauys.protocol.json.MalformedMessageException;

/** Gives the objects of one event, and the event, their places in the archive. */
@ApplicationScoped
class AppendEntries {

    private final ArchiveEntries archive;
    private final ChainedBallots ballots;
    private final BallotLogCopy log;
    private final Payloads payloads;
    private final AlarmBook alarms;
    private final BallotPatience patience;

    AppendEntries(
            ArchiveEntries archive,
            ChainedBallots ballots,
            BallotLogCopy log,
            Payloads payloads,
            AlarmBook alarms,
            BallotPatience patience) {
        this.archive = archive;
        this.ballots = ballots;
        this.log = log;
        this.payloads = payloads;
        this.alarms = alarms;
        this.patience = patience;
    }

    /** The chain after one event, and the event. */
    record Step(ChainHead head, AppendedEvent event) {}

    /** A ballot waits for its record of the ballot box; for ever it does not, but then there is an alarm. */
    boolean mayAppend(String electionUuid, PendingEvent waiting, Event event) {
        if (event.type() != EventType.BALLOT) {
            return true;
        }
        if (log.first(electionUuid, event.payload().orElseThrow().toHex()).isEmpty()) {
            return patience.isOverdue(waiting);
        }
        if (patience.isLong(waiting)) {
            alarms.clear(electionUuid, AlarmKind.BALLOT_NOT_IN_LOG, waiting.subject());
        }
        return true;
    }

    Step append(ChainHead head, Event event, List<String> objects) {
        String uuid = head.electionUuid();
        long position = head.position();
        for (String object : objects) {
            // A digest that is in the archive is not written again; a repeated tracker is found by the verification.
            if (!archive.contains(uuid, object)) {
                position = place(uuid, position, object, payloads.size(object), Optional.empty());
            }
        }
        byte[] bytes = event.canonicalBytes();
        String hash = payloads.keep(bytes);
        position = place(uuid, position, hash, bytes.length, Optional.of(event.height()));
        Optional<BallotOrigin> origin = event.type() == EventType.BALLOT
                ? ballot(uuid, event.height(), event.payload().orElseThrow().toHex())
                : Optional.empty();
        return new Step(
                new ChainHead(uuid, event.height(), hash, position, head.header()),
                new AppendedEvent(event.height(), event.type(), origin));
    }

    private long place(String uuid, long position, String hash, int size, Optional<Integer> height) {
        archive.add(uuid, new ArchiveEntries.Entry(position, hash, size, height));
        return position + TarEntries.length(size);
    }

    private Optional<BallotOrigin> ballot(String uuid, int height, String tracker) {
        Optional<LogEntry> logged = log.first(uuid, tracker);
        Optional<String> credential = logged.flatMap(LogEntry::credential).or(() -> credentialOf(tracker));
        boolean first = credential.isPresent() && !ballots.hasBelow(uuid, credential.get(), height);
        ballots.add(uuid, height, tracker, credential.orElse(""), logged.map(LogEntry::offset));
        return credential.flatMap(known -> logged.map(entry -> new BallotOrigin(known, entry.appendTime(), first)));
    }

    private Optional<String> credentialOf(String tracker) {
        try {
            return payloads.find(tracker).map(BallotHeader::parse).map(header -> header.credential()
                    .hex());
        } catch (MalformedMessageException e) {
            // Such a "ballot" has its place in the archive all the same; the verification names it.
            return Optional.empty();
        }
    }
}
