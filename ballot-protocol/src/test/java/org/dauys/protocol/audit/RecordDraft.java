package org.dauys.protocol.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dauys.protocol.archive.ArchiveHeader;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.archive.TarEntries;
import org.dauys.protocol.digest.Sha256;

/**
 * A record that can be damaged in one place: names, parents and heights are computed when it is written, so that
 * nothing but the intended damage is wrong.
 */
public final class RecordDraft {
    private final ArchiveHeader header = new ArchiveHeader(1_790_000_000L);
    private final List<Step> steps;

    public RecordDraft(List<Step> steps) {
        this.steps = new ArrayList<>(steps);
    }

    /** An event with the objects before it; the last of them is its payload. */
    public record Step(
            EventType type,
            List<byte[]> objects,
            Optional<Sha256> payload,
            UnaryOperator<Event> damage,
            boolean wrongName) {
        public static Step of(EventType type, byte[]... objects) {
            Optional<Sha256> payload =
                    objects.length == 0 ? Optional.empty() : Optional.of(Sha256.of(objects[objects.length - 1]));
            return new Step(type, Arrays.asList(objects), payload, UnaryOperator.identity(), false);
        }

        public Step damaged(UnaryOperator<Event> change) {
            return new Step(type, objects, payload, change, wrongName);
        }

        public Step withObjects(List<byte[]> others) {
            return new Step(type, others, payload, damage, wrongName);
        }

        public Step misnamed() {
            return new Step(type, objects, payload, damage, true);
        }
    }

    public RecordDraft copy() {
        return new RecordDraft(steps);
    }

    public List<Step> steps() {
        return steps;
    }

    public RecordDraft set(int height, Step step) {
        steps.set(height, step);
        return this;
    }

    public RecordDraft damage(int height, UnaryOperator<Event> change) {
        return set(height, steps.get(height).damaged(change));
    }

    public RecordDraft until(int height) {
        return new RecordDraft(steps.subList(0, height + 1));
    }

    public byte[] write() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(TarEntries.encode(ArchiveHeader.NAME, header.canonicalBytes(), header));
            Optional<Sha256> parent = Optional.empty();
            for (int height = 0; height < steps.size(); height++) {
                Step step = steps.get(height);
                for (byte[] object : step.objects()) {
                    Sha256 name = Sha256.of(step.wrongName() ? new byte[] {1} : object);
                    out.write(TarEntries.encode(TarEntries.dataName(name), object, header));
                }
                Event event = step.damage().apply(new Event(parent, height, step.type(), step.payload()));
                byte[] content = event.canonicalBytes();
                out.write(TarEntries.encode(TarEntries.eventName(Sha256.of(content)), content, header));
                parent = Optional.of(Sha256.of(content));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
