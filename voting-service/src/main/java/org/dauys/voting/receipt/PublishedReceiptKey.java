package org.dauys.voting.receipt;

import java.util.Base64;

/**
 * A key that checks receipts.
 *
 * @param keyId as in receipts
 * @param algorithm {@code Ed25519}
 * @param publicKey X.509 form, Base64
 */
public record PublishedReceiptKey(String keyId, String algorithm, String publicKey) {

    static PublishedReceiptKey of(ReceiptKey key) {
        return new PublishedReceiptKey(
                key.id(), ReceiptKey.ALGORITHM, Base64.getEncoder().encodeToString(key.publicKey()));
    }
}
