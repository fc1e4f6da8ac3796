package org.dauys.voting.admission;

import java.util.List;

/**
 * Public keys of passes; empty until the room has one.
 *
 * @param items one at most
 */
public record RoomKeyList(List<Item> items) {

    /**
     * A key.
     *
     * @param algorithm {@code Ed25519}
     * @param publicKey X.509 form in Base64
     */
    public record Item(String algorithm, String publicKey) {}
}
