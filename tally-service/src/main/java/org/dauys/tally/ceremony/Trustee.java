package org.dauys.tally.ceremony;

import java.nio.charset.StandardCharsets;
import org.dauys.protocol.trustee.TrusteePublicKey;

/**
 * A person who holds a key of the primary.
 *
 * @param position from 1, in the order in which keys came
 * @param name as stated
 * @param document the Belenios trustee public key, exact bytes as text
 * @param givenBy hash of the primary and the account that gave it: enough to know the account again, and no more
 */
record Trustee(int position, String name, String document, String givenBy) {

    TrusteePublicKey key() {
        return TrusteePublicKey.parse(document.getBytes(StandardCharsets.UTF_8));
    }
}
