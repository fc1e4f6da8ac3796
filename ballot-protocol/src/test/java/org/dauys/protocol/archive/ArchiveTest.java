package org.dauys.protocol.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dauys.protocol.archive.BrokenChainException.Defect;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.json.MalformedMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {
    private static final ArchiveHeader HEADER = new ArchiveHeader(1_790_000_000L);
    private static final Optional<Sha256> PAYLOAD = Optional.of(Sha256.of("x"));

    @Test
    void theTimestampIsAString() {
        assertThat(new String(HEADER.canonicalBytes(), StandardCharsets.US_ASCII))
                .isEqualTo("{\"version\":1,\"timestamp\":\"1790000000\"}");
        assertThat(ArchiveHeader.parse(HEADER.canonicalBytes())).isEqualTo(HEADER);
        assertThatThrownBy(() -> ArchiveHeader.parse(
                        "{\"version\":1,\"timestamp\":1790000000}".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void anArchiveGrowsByAppendingOnly() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BelArchiveWriter writer = BelArchiveWriter.begin(out, HEADER);
        byte[] begun = out.toByteArray();
        writer.data("one".getBytes(StandardCharsets.US_ASCII));
        BelArchiveWriter resumed = BelArchiveWriter.resume(out, HEADER, writer.position());
        Event event = EventChain.empty().append(EventType.SETUP, PAYLOAD);
        resumed.event(event);

        assertThat(out.toByteArray()).startsWith(begun).hasSize((int) resumed.position());
        BelArchiveReader reader = new BelArchiveReader(new ByteArrayInputStream(out.toByteArray()));
        ArchiveEntry first = reader.next().orElseThrow();
        ArchiveEntry second = reader.next().orElseThrow();
        assertThat(first.name()).isEqualTo(Sha256.of("one").toHex() + ".data.json");
        assertThat(first.offset()).isEqualTo(begun.length);
        assertThat(second.offset()).isEqualTo(first.offset() + TarEntries.length(3));
        assertThat(Event.parse(second.content())).isEqualTo(event);
        assertThat(reader.next()).isEmpty();
        assertThat(reader.position()).isEqualTo(resumed.position());
    }

    @ParameterizedTest
    @CsvSource({"0,512", "1,1024", "511,1024", "512,1024", "513,1536", "2147483648,2147484160"})
    void lengthsAreKnownWithoutTheContent(long size, long length) {
        assertThat(TarEntries.length(size)).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, 100, 108, 116, 136, 148, 155, 156, 157, 257, 300, 511})
    void anyOtherTarHeaderIsRefused(int position) throws Exception {
        byte[] archive = TarEntries.encode(ArchiveHeader.NAME, HEADER.canonicalBytes(), HEADER);
        archive[position] ^= 1;

        assertThatThrownBy(() -> new BelArchiveReader(new ByteArrayInputStream(archive)))
                .isInstanceOf(MalformedArchiveException.class);
    }

    @Test
    void paddingMustBeZero() {
        byte[] archive = TarEntries.encode(ArchiveHeader.NAME, HEADER.canonicalBytes(), HEADER);
        archive[archive.length - 1] = 1;

        assertThatThrownBy(() -> new BelArchiveReader(new ByteArrayInputStream(archive)))
                .isInstanceOf(MalformedArchiveException.class);
    }

    @Test
    void aHugeStatedSizeIsRefusedWithoutReadingIt() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(TarEntries.encode(ArchiveHeader.NAME, HEADER.canonicalBytes(), HEADER));
        out.write(TarEntries.header(TarEntries.dataName(Sha256.of("x")), 8_000_000_000L, HEADER));
        BelArchiveReader reader = new BelArchiveReader(new ByteArrayInputStream(out.toByteArray()));

        assertThatThrownBy(reader::next).isInstanceOf(MalformedArchiveException.class);
    }

    @Test
    void eventsOfALargeArchiveAreFoundWithoutReadingItsObjects() throws Exception {
        LargeArchive archive = new LargeArchive(600);
        BelArchiveReader reader = new BelArchiveReader(archive);
        int events = 0;
        for (Optional<ArchiveEntry> entry = reader.nextEvent(); entry.isPresent(); entry = reader.nextEvent()) {
            assertThat(Event.parse(entry.get().content()).height()).isEqualTo(events++);
        }

        assertThat(events).isEqualTo(600);
        assertThat(reader.position()).isGreaterThan(600L * LargeArchive.OBJECT);
        assertThat(archive.bytesRead()).isLessThan(2 * LargeArchive.OBJECT);
    }

    @Test
    void anEventOrAnObjectLargerThanAllowedIsRefusedUnread() throws Exception {
        LargeArchive event = LargeArchive.stating(TarEntries.eventName(Sha256.of("x")), Event.MAX_LENGTH + 1);
        LargeArchive object = LargeArchive.stating(TarEntries.dataName(Sha256.of("x")), 400 << 20);
        LargeArchive small = LargeArchive.stating(TarEntries.dataName(Sha256.of("x")), 1001);
        BelArchiveReader events = new BelArchiveReader(event);
        BelArchiveReader objects = new BelArchiveReader(object);
        BelArchiveReader bounded = new BelArchiveReader(small);

        assertThatThrownBy(events::next).isInstanceOf(MalformedArchiveException.class);
        assertThatThrownBy(objects::next).isInstanceOf(MalformedArchiveException.class);
        assertThatThrownBy(() -> bounded.next(1000)).isInstanceOf(MalformedArchiveException.class);
        assertThat(event.bytesRead() + object.bytesRead() + small.bytesRead()).isEqualTo(3 * 3 * TarEntries.BLOCK);
    }

    @Test
    void anArchiveIsReadOnFromWhereAnEntryBegins() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BelArchiveWriter writer = BelArchiveWriter.begin(out, HEADER);
        long begun = writer.position();
        Sha256 name = writer.data(new byte[700]);
        ByteArrayInputStream rest = new ByteArrayInputStream(out.toByteArray());
        rest.skipNBytes(begun);

        ArchiveEntry entry = BelArchiveReader.resume(rest, HEADER, begun).next().orElseThrow();

        assertThat(entry.name()).isEqualTo(TarEntries.dataName(name));
        assertThat(entry.offset()).isEqualTo(begun);
    }

    @Test
    void anObjectThatIsPassedOverMustStillBeWhole() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BelArchiveWriter.begin(out, HEADER).data(new byte[700]);
        byte[] cut = Arrays.copyOf(out.toByteArray(), out.size() - 1);
        BelArchiveReader reader = new BelArchiveReader(new ByteArrayInputStream(cut));

        assertThatThrownBy(reader::nextEvent)
                .isInstanceOfSatisfying(MalformedArchiveException.class, e -> assertThat(e.truncated())
                        .isTrue());
    }

    @Test
    void aChainContinuesWhereItsLastEventStands() {
        EventChain chain = EventChain.empty();
        Event setup = chain.append(EventType.SETUP, PAYLOAD);
        Event ballot = EventChain.endingIn(setup).append(EventType.BALLOT, PAYLOAD);
        chain.accept(ballot);

        assertThat(chain.height()).isEqualTo(1);
        assertThat(chain.headHash()).contains(ballot.hash());
        assertThat(ballot.parent()).contains(setup.hash());
        assertThat(EventChain.verify(List.of(setup, ballot)).last()).contains(ballot);
    }

    @Test
    void whatDoesNotContinueTheChainIsRefusedAndChangesNothing() {
        EventChain chain = EventChain.empty();
        Event setup = chain.append(EventType.SETUP, PAYLOAD);
        Optional<Sha256> head = chain.headHash();

        assertRefused(chain, Defect.WRONG_PARENT, c -> c.accept(setup));
        assertRefused(chain, Defect.WRONG_HEIGHT, c -> c.accept(new Event(head, 2, EventType.BALLOT, PAYLOAD)));
        assertRefused(chain, Defect.WRONG_ORDER, c -> c.append(EventType.RESULT, PAYLOAD));
        assertRefused(chain, Defect.WRONG_PAYLOAD, c -> c.append(EventType.BALLOT, Optional.empty()));
        chain.append(EventType.END_BALLOTS, Optional.empty());
        assertThatThrownBy(() -> chain.append(EventType.BALLOT, PAYLOAD))
                .isInstanceOfSatisfying(
                        BrokenChainException.class, e -> assertThat(e.defect()).isEqualTo(Defect.BALLOT_AFTER_END));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"height\":01,\"type\":\"Setup\"}",
                "{\"height\":0,\"type\":\"setup\"}",
                "{\"type\":\"Setup\",\"height\":0}",
                "{\"height\":0,\"type\":\"Setup\",\"payload\":null}",
                "{\"parent\":null,\"height\":0,\"type\":\"Setup\"}",
                "{\"height\":0,\"type\":\"Setup\"} ",
                "{\"height\":-1,\"type\":\"Setup\"}"
            })
    void eventsInAnotherFormAreRefused(String json) {
        assertThatThrownBy(() -> Event.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void theLastEventHasTheReferenceToolsForm() {
        LastEvent last = new LastEvent(13, Sha256.of("x"), 112_128);

        assertThat(new String(last.canonicalBytes(), StandardCharsets.US_ASCII))
                .isEqualTo("{\"height\":13,\"hash\":\"" + Sha256.of("x").toHex() + "\",\"pos\":112128}");
        assertThat(LastEvent.parse(last.canonicalBytes())).isEqualTo(last);
    }

    private static void assertRefused(EventChain chain, Defect defect, Consumer<EventChain> step) {
        Optional<Sha256> before = chain.headHash();
        assertThatThrownBy(() -> step.accept(chain))
                .isInstanceOfSatisfying(
                        BrokenChainException.class, e -> assertThat(e.defect()).isEqualTo(defect));
        assertThat(chain.headHash()).isEqualTo(before);
    }
}
