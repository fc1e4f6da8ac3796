package org.dauys.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CanonicalJsonProperties {
    @Property(tries = 500)
    void everyTextSurvivesWritingAndReading(@ForAll String text) {
        // Lone surrogates have no UTF-8 form and so no place in a message.
        String wellFormed = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        byte[] json = new CanonicalWriter().string(wellFormed).toBytes();
        CanonicalReader in = new CanonicalReader(json, json.length);

        assertThat(in.string()).isEqualTo(wellFormed);
        in.end();
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefusedButNeverFailOtherwise(@ForAll byte[] bytes) {
        try {
            CanonicalReader in = new CanonicalReader(bytes, 1 << 16);
            in.string();
            in.end();
        } catch (MalformedMessageException e) {
            assertThat(e.kind()).isEqualTo(MalformedMessageException.Kind.NOT_CANONICAL);
        }
    }
}
