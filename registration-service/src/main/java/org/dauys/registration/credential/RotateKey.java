package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.election.ElectionUuid;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals everything again under a fresh key, batch by batch, and then destroys the old ones. Both open meanwhile, so that
 * members notice nothing; a process killed in between goes on with the same fresh key.
 */
@ApplicationScoped
class RotateKey {

    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;
    private final CredentialStore store;
    private final CredentialKeys keys;
    private final Clock clock;
    private final int batch;

    RotateKey(
            Sql sql,
            CredentialStore store,
            CredentialKeys keys,
            Clock clock,
            @ConfigProperty(name = "dauys.credential.batch") int batch) {
        this.sql = sql;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.batch = batch;
    }

    /**
     * What a rotation did.
     *
     * @param keyId of the key that seals now
     * @param resealed credentials
     * @param destroyed ids of the keys that are no more
     */
    record Rotated(String keyId, int resealed, List<String> destroyed) {}

    /** Does the whole of it, or what is left of it. */
    Rotated rotate(UUID order) {
        String keyId = begin(order);
        elections().forEach(election -> resealAll(order, ElectionUuid.parse(election), keyId));
        List<String> destroyed = QuarkusTransaction.requiringNew().call(() -> {
            sql.lock(GenerateCredentials.KEYRING_LOCK);
            if (store.isAnySealedUnderAnother(keyId)) {
                throw new IllegalStateException("something is still sealed under an old key");
            }
            return keys.ring().eraseOld();
        });
        return new Rotated(
                keyId, (int) sql.number("select resealed from key_rotation where order_id = ?", order), destroyed);
    }

    /** The fresh key of this order, the same after a restart. */
    private String begin(UUID order) {
        return QuarkusTransaction.requiringNew().call(() -> {
            sql.lock(GenerateCredentials.KEYRING_LOCK);
            keys.ring().reload();
            String known = sql.one(
                            "select new_key_id from key_rotation where order_id = ?",
                            row -> row.text("new_key_id"),
                            order)
                    .orElse("");
            if (!known.isEmpty()) {
                if (!keys.ring().current().keyId().equals(known)) {
                    throw new IllegalStateException("the fresh key of this order is not the one that seals");
                }
                return known;
            }
            String fresh = keys.ring().addFresh().keyId();
            sql.update(
                    "insert into key_rotation (order_id, new_key_id, begun_at) values (?, ?, ?)",
                    order,
                    fresh,
                    clock.instant());
            return fresh;
        });
    }

    private List<String> elections() {
        return sql.list(
                "select election_uuid from generation where destroyed_at is null order by election_uuid",
                row -> row.text("election_uuid"));
    }

    private void resealAll(UUID order, ElectionUuid election, String keyId) {
        Optional<UUID> after = Optional.of(FIRST);
        while (after.isPresent()) {
            UUID from = after.get();
            after = QuarkusTransaction.requiringNew().call(() -> resealBatch(order, election, keyId, from));
        }
    }

    /** @return the last member of the batch; absent when none is left */
    private Optional<UUID> resealBatch(UUID order, ElectionUuid election, String keyId, UUID after) {
        List<CredentialStore.Kept> others = store.lockOthers(election, after, keyId, batch);
        if (others.isEmpty()) {
            return Optional.empty();
        }
        CredentialSeal fresh = keys.ring().of(keyId);
        store.reseal(
                election,
                others.parallelStream()
                        .map(kept -> reseal(election, kept, fresh))
                        .toList());
        sql.update("update key_rotation set resealed = resealed + ? where order_id = ?", others.size(), order);
        return Optional.of(others.get(others.size() - 1).memberId());
    }

    private CredentialStore.Kept reseal(ElectionUuid election, CredentialStore.Kept kept, CredentialSeal fresh) {
        return new CredentialStore.Kept(
                kept.memberId(),
                kept.territoryId(),
                fresh.keyId(),
                fresh.seal(
                        election,
                        kept.memberId(),
                        keys.ring().of(kept.keyId()).open(election, kept.memberId(), kept.sealed())));
    }
}
