package org.dauys.observer.stream;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.dauys.observer.stream.StreamEvents.StoredEvent;

/**
 * One client of one stream. At most one event is on its way and at most one page is queued; where the client stands is a
 * number, so that a thousand slow clients cost no more memory than a thousand fast ones.
 */
final class StreamClient {

    private static final long RETRY_MILLIS = 3000;

    private final StreamName stream;
    private final SseEventSink sink;
    private final Sse sse;
    private final Deque<StoredEvent> queue = new ArrayDeque<>();
    private long cursor;
    private long delivered;
    private boolean sending;
    private boolean caughtUp;
    private boolean gone;
    private Instant lastSign;

    /**
     * @param cursor id of the event after which it begins
     * @param caughtUp whether that is the newest there is
     */
    StreamClient(StreamName stream, SseEventSink sink, Sse sse, long cursor, boolean caughtUp, Instant now) {
        this.caughtUp = caughtUp;
        this.stream = stream;
        this.sink = sink;
        this.sse = sse;
        this.cursor = cursor;
        this.delivered = cursor;
        this.lastSign = now;
    }

    StreamName stream() {
        return stream;
    }

    /** Id of the last event that was queued for it. */
    synchronized long cursor() {
        return cursor;
    }

    synchronized boolean isGone() {
        return gone || sink.isClosed();
    }

    /** Id up to which the client is known to have what concerns it; behind {@link #cursor} while something is queued. */
    synchronized long reached() {
        return sending || !queue.isEmpty() ? delivered : cursor;
    }

    /** Whether everything queued has been written to the network. */
    synchronized boolean isIdle() {
        return !sending && queue.isEmpty() && !isGone();
    }

    /** Whether it has once had everything there was. */
    synchronized boolean isCaughtUp() {
        return caughtUp;
    }

    /** Says that the connection stands, and when to come back if it breaks. */
    synchronized void greet() {
        send(sse.newEventBuilder()
                .comment("stream " + stream.path())
                .reconnectDelay(RETRY_MILLIS)
                .build());
    }

    /**
     * Queues a page of events.
     *
     * @param page in order; an empty one means that the stream has no more
     * @param upTo how far other streams' events, which do not concern this client, are known to reach if it is empty
     */
    synchronized void offer(List<StoredEvent> page, long upTo, Instant now) {
        if (page.isEmpty()) {
            caughtUp = true;
            cursor = Math.max(cursor, upTo);
            return;
        }
        queue.addAll(page);
        cursor = page.get(page.size() - 1).id();
        lastSign = now;
        if (!sending) {
            sendNext();
        }
    }

    synchronized void heartbeat(Instant now, Duration every) {
        if (isIdle() && lastSign.plus(every).isBefore(now)) {
            lastSign = now;
            send(sse.newEventBuilder().comment("heartbeat").build());
        }
    }

    /** Ends the connection, saying why; the client may resume where it was. */
    synchronized void drop(String reason) {
        long resumeAfter = delivered;
        queue.clear();
        gone = true;
        if (!sink.isClosed()) {
            sink.send(sse.newEventBuilder()
                    .name("dropped")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(String.class, "{\"reason\":\"" + reason + "\",\"resume_after\":" + resumeAfter + "}")
                    .build());
            close();
        }
    }

    /** Ends the connection without a word. */
    synchronized void abandon() {
        queue.clear();
        gone = true;
        close();
    }

    private void sendNext() {
        StoredEvent next = queue.pollFirst();
        if (next != null) {
            delivered = next.id();
            send(sse.newEventBuilder()
                    .id(Long.toString(next.id()))
                    .name(next.stream().path())
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(String.class, next.content())
                    .build());
        }
    }

    private void send(OutboundSseEvent event) {
        sending = true;
        sink.send(event).whenComplete((done, failure) -> sent(failure));
    }

    private synchronized void sent(Throwable failure) {
        sending = false;
        if (failure != null) {
            gone = true;
            queue.clear();
            close();
        } else if (!gone) {
            sendNext();
        }
    }

    private void close() {
        try {
            sink.close();
        } catch (RuntimeException e) {
            // The connection is gone already, which is what was wanted.
            gone = true;
        }
    }
}
