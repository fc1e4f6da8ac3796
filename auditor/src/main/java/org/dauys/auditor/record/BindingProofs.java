package org.dauys.auditor.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.protocol.tally.BoundDecryptionProof;

/**
 * The list that is published beside a record: {@code {"items":[{"binding_proof":"<exact bytes>", …}]}}. It is no part of
 * the record, so that whatever is unreadable in it is counted and no more.
 *
 * @param proofs those that can be read
 * @param unreadable how many cannot
 */
public record BindingProofs(List<BoundDecryptionProof> proofs, int unreadable) {

    static final byte[] NONE = "{\"items\":[]}".getBytes(StandardCharsets.UTF_8);

    public BindingProofs {
        proofs = List.copyOf(proofs);
    }

    private record Item(Optional<String> bindingProof) {}

    private record Items(Optional<List<Item>> items) {}

    /** The proofs in a published list. */
    public static BindingProofs parse(byte[] published) {
        List<Item> items;
        try {
            items = SmallExchange.read(published, Items.class, "list of binding proofs")
                    .items()
                    .orElse(List.of());
        } catch (IOException e) {
            return new BindingProofs(List.of(), 1);
        }
        List<BoundDecryptionProof> proofs = new ArrayList<>();
        for (Item item : items) {
            read(item).ifPresent(proofs::add);
        }
        return new BindingProofs(proofs, items.size() - proofs.size());
    }

    private static Optional<BoundDecryptionProof> read(Item item) {
        try {
            return Optional.ofNullable(item)
                    .flatMap(Item::bindingProof)
                    .map(text -> BoundDecryptionProof.parse(text.getBytes(StandardCharsets.UTF_8)));
        } catch (MalformedMessageException e) {
            return Optional.empty();
        }
    }
}
