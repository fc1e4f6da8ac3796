package org.dauys.observer.checkpoint;

import java.time.Instant;

/**
 * A signed head of a record: whoever keeps it can prove a later board that does not continue it.
 *
 * @param election uuid
 * @param height of the last event
 * @param hash its SHA-256, hexadecimal
 * @param pos bytes of the archive up to and with it
 * @param verifiedHeight how far this service has verified the record; -1 before Setup
 * @param at when it was signed
 * @param keyId of the key
 * @param signature Ed25519 over the canonical JSON of the other members, Base64
 */
public record Checkpoint(
        String election,
        int height,
        String hash,
        long pos,
        int verifiedHeight,
        Instant at,
        String keyId,
        String signature) {

    /** The members that are signed. */
    record Signed(String election, int height, String hash, long pos, int verifiedHeight, Instant at, String keyId) {

        Checkpoint with(String signature) {
            return new Checkpoint(election, height, hash, pos, verifiedHeight, at, keyId, signature);
        }
    }
}
