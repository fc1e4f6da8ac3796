package org.dauys.system.damage;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.dauys.protocol.archive.ArchiveEntry;
import org.dauys.protocol.archive.ArchiveHeader;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.archive.TarEntries;
import org.dauys.protocol.digest.Sha256;

/**
 * A published record taken apart, to be written again with one thing wrong: names, parents and heights are computed anew, so
 * that nothing but the intended damage can be what is refused. Heights are positions in {@link #steps()}.
 */
final class DraftRecord {

    private final ArchiveHeader header;
    private final List<Step> steps;

    private DraftRecord(ArchiveHeader header, List<Step> steps) {
        this.header = header;
        this.steps = new ArrayList<>(steps);
    }

    /** An event and the objects that come before it; the payload is their last unless the event says otherwise. */
    record Step(
            EventType type,
            List<byte[]> objects,
            Optional<Sha256> payload,
            UnaryOperator<Event> change,
            boolean misnamed) {

        static Step of(EventType type, List<byte[]> objects) {
            Optional<Sha256> payload =
                    objects.isEmpty() ? Optional.empty() : Optional.of(Sha256.of(objects.get(objects.size() - 1)));
            return new Step(type, objects, payload, UnaryOperator.identity(), false);
        }

        byte[] object(int index) {
            return objects.get(index);
        }

        /** The event itself changed after everything else is computed. */
        Step changed(UnaryOperator<Event> how) {
            return new Step(type, objects, payload, how, misnamed);
        }

        /** The objects under a name that is not their digest. */
        Step underAnotherName() {
            return new Step(type, objects, payload, change, true);
        }
    }

    static DraftRecord read(Path archive) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
            BelArchiveReader reader = new BelArchiveReader(in);
            List<Step> steps = new ArrayList<>();
            List<byte[]> objects = new ArrayList<>();
            for (Optional<ArchiveEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                if (entry.get().kind() == ArchiveEntry.Kind.DATA) {
                    objects.add(entry.get().content());
                    continue;
                }
                Event event = Event.parse(entry.get().content());
                steps.add(
                        new Step(event.type(), List.copyOf(objects), event.payload(), UnaryOperator.identity(), false));
                objects.clear();
            }
            return new DraftRecord(reader.header(), steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DraftRecord copy() {
        return new DraftRecord(header, steps);
    }

    List<Step> steps() {
        return steps;
    }

    Step step(int height) {
        return steps.get(height);
    }

    /** Height of the n-th event of a type, from 0. */
    int height(EventType type, int n) {
        return IntStream.range(0, steps.size())
                .filter(height -> steps.get(height).type() == type)
                .skip(n)
                .findFirst()
                .orElseThrow();
    }

    DraftRecord set(int height, Step step) {
        steps.set(height, step);
        return this;
    }

    DraftRecord without(int height) {
        steps.remove(height);
        return this;
    }

    DraftRecord move(int from, int to) {
        steps.add(to, steps.remove(from));
        return this;
    }

    /** Everything up to a height, that included. */
    DraftRecord until(int height) {
        return new DraftRecord(header, steps.subList(0, height + 1));
    }

    byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(TarEntries.encode(ArchiveHeader.NAME, header.canonicalBytes(), header));
        Optional<Sha256> parent = Optional.empty();
        for (int height = 0; height < steps.size(); height++) {
            Step step = steps.get(height);
            for (byte[] object : step.objects()) {
                Sha256 name = Sha256.of(step.misnamed() ? new byte[] {1} : object);
                out.writeBytes(TarEntries.encode(TarEntries.dataName(name), object, header));
            }
            byte[] event = step.change()
                    .apply(new Event(parent, height, step.type(), step.payload()))
                    .canonicalBytes();
            out.writeBytes(TarEntries.encode(TarEntries.eventName(Sha256.of(event)), event, header));
            parent = Optional.of(Sha256.of(event));
        }
        return out.toByteArray();
    }
}
