package org.dauys.auditor.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dauys.events.json.EventJson;
import org.dauys.protocol.tally.BoundDecryptionProof;

/** The list that is published beside a record: {@code {"items":[{"binding_proof":"<exact bytes>", …}]}}. */
public final class BindingProofs {

    static final byte[] NONE = "{\"items\":[]}".getBytes(StandardCharsets.UTF_8);

    private record Item(String bindingProof) {}

    private record Items(List<Item> items) {}

    private BindingProofs() {}

    /** The proofs in a published list; none where nothing is published. */
    public static List<BoundDecryptionProof> parse(Optional<byte[]> published) {
        return published
                .map(bytes -> EventJson.read(bytes, Items.class).items().stream()
                        .map(item ->
                                BoundDecryptionProof.parse(item.bindingProof().getBytes(StandardCharsets.UTF_8)))
                        .toList())
                .orElse(List.of());
    }
}
