package org.dauys.protocol.archive;

import java.util.Optional;
import java.util.Set;
import org.dauys.protocol.archive.BrokenChainException.Defect;
import org.dauys.protocol.digest.Sha256;

/** The head of a hash chain of events (§4.4): makes the next event, or accepts one that was made elsewhere. Not thread-safe. */
public final class EventChain {
    private Optional<Event> last;
    private Optional<Sha256> headHash;

    private EventChain(Optional<Event> last) {
        this.last = last;
        this.headHash = last.map(Event::hash);
    }

    /** A chain without events. */
    public static EventChain empty() {
        return new EventChain(Optional.empty());
    }

    /** A chain whose last event is this one. */
    public static EventChain endingIn(Event last) {
        return new EventChain(Optional.of(last));
    }

    /** Verifies that these events form a chain from the beginning. */
    public static EventChain verify(Iterable<Event> events) {
        EventChain chain = empty();
        events.forEach(chain::accept);
        return chain;
    }

    /** The last event. */
    public Optional<Event> last() {
        return last;
    }

    /** The digest of the last event. */
    public Optional<Sha256> headHash() {
        return headHash;
    }

    /** The height of the last event, -1 without one. */
    public int height() {
        return last.map(Event::height).orElse(-1);
    }

    /**
     * Makes the next event and moves on to it.
     *
     * @throws BrokenChainException if such an event may not follow
     */
    public Event append(EventType type, Optional<Sha256> payload) {
        Event event = new Event(headHash, height() + 1, type, payload);
        accept(event);
        return event;
    }

    /**
     * Checks that this event continues the chain, and moves on to it.
     *
     * @throws BrokenChainException if it does not; the chain stays as it was
     */
    public void accept(Event event) {
        requireNext(event);
        last = Optional.of(event);
        headHash = Optional.of(event.hash());
    }

    /**
     * Checks that this event would continue the chain.
     *
     * @throws BrokenChainException if it would not
     */
    public void requireNext(Event event) {
        if (!event.parent().equals(headHash)) {
            throw new BrokenChainException(Defect.WRONG_PARENT, "the parent is not the event before");
        }
        if (event.height() != height() + 1) {
            throw new BrokenChainException(Defect.WRONG_HEIGHT, "expected height " + (height() + 1));
        }
        Set<EventType> allowed = last.map(before -> before.type().followers()).orElseGet(EventType::first);
        if (!allowed.contains(event.type())) {
            boolean late = event.type() == EventType.BALLOT && last.isPresent();
            throw new BrokenChainException(
                    late ? Defect.BALLOT_AFTER_END : Defect.WRONG_ORDER,
                    event.type().label() + " may not follow "
                            + last.map(before -> before.type().label()).orElse("nothing"));
        }
        if (event.payload().isPresent() != event.type().hasPayload()) {
            throw new BrokenChainException(Defect.WRONG_PAYLOAD, "payload missing or unexpected");
        }
    }
}
