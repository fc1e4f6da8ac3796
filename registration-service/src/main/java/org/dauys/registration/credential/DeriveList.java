package org.dauys.registration.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.protocol.election.ElectionUuid;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The public credentials of an election (§4.8), derived from the sealed ones on all cores and brought into hexadecimal
 * order, so that nothing of the order of members is left. In memory there are 32 bytes of a credential and never more
 * than one batch of private ones.
 */
@ApplicationScoped
class DeriveList {

    private static final HexFormat HEX = HexFormat.of();
    private static final int HEX_DIGITS = 64;

    private final CredentialStore store;
    private final CredentialKeys keys;
    private final int batch;

    DeriveList(CredentialStore store, CredentialKeys keys, @ConfigProperty(name = "dauys.credential.batch") int batch) {
        this.store = store;
        this.keys = keys;
        this.batch = batch;
    }

    /**
     * The canonical bytes of the list.
     *
     * @throws IllegalStateException if there are not as many, or one occurs twice
     */
    byte[] of(ElectionUuid election, int electorate) {
        byte[][] credentials = new byte[electorate][];
        int filled = 0;
        Optional<UUID> after = Optional.empty();
        List<CredentialStore.Kept> next = store.after(election, after, batch);
        while (!next.isEmpty()) {
            if (filled + next.size() > electorate) {
                throw new IllegalStateException("more credentials than voters");
            }
            List<byte[]> derived =
                    next.parallelStream().map(kept -> derive(election, kept)).toList();
            for (byte[] credential : derived) {
                credentials[filled++] = credential;
            }
            after = Optional.of(next.get(next.size() - 1).memberId());
            next = store.after(election, after, batch);
        }
        if (filled != electorate) {
            throw new IllegalStateException("fewer credentials than voters");
        }
        return canonical(credentials);
    }

    private byte[] derive(ElectionUuid election, CredentialStore.Kept kept) {
        return HEX.parseHex(keys.ring()
                .of(kept.keyId())
                .open(election, kept.memberId(), kept.sealed())
                .publicCredential(election)
                .hex());
    }

    /** {@code ["…","…"]}; the array is sorted in place. */
    static byte[] canonical(byte[][] credentials) {
        Arrays.sort(credentials, Arrays::compareUnsigned);
        byte[] list = new byte[credentials.length == 0 ? 2 : 1 + credentials.length * (HEX_DIGITS + 3)];
        int at = 0;
        list[at++] = '[';
        for (int i = 0; i < credentials.length; i++) {
            if (i > 0) {
                if (Arrays.equals(credentials[i - 1], credentials[i])) {
                    throw new IllegalStateException("a credential occurs twice");
                }
                list[at++] = ',';
            }
            list[at++] = '"';
            for (byte each : credentials[i]) {
                list[at++] = (byte) HEX.toHighHexDigit(each);
                list[at++] = (byte) HEX.toLowHexDigit(each);
            }
            list[at++] = '"';
        }
        list[at] = ']';
        return list;
    }
}
