package org.dauys.registration.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.kit.sql.Sql;

/** The roll of a primary as it votes: who was on it when it was frozen. Before that it is empty. */
@ApplicationScoped
public class FrozenRoll {

    private final Sql sql;
    /** Of frozen rolls, whose entries do not change. */
    private final Map<String, Map<String, Integer>> counted = new ConcurrentHashMap<>();

    public FrozenRoll(Sql sql) {
        this.sql = sql;
    }

    /**
     * What is published of it.
     *
     * @param members how many
     * @param sha256 of its canonical text, see {@link FreezeRoll}
     * @param joinedBy members who joined later are not on it
     * @param frozenAt when
     */
    public record Seal(int members, String sha256, Optional<LocalDate> joinedBy, Instant frozenAt) {}

    /**
     * What the hash of a roll is made with.
     *
     * @param salt hexadecimal
     * @param sha256 the published hash
     */
    public record Salt(String salt, String sha256) {}

    private record Count(String territoryId, int members) {}

    public boolean isFrozen(String primaryId) {
        return seal(primaryId).isPresent();
    }

    /** Present once the roll is frozen. */
    public Optional<Seal> seal(String primaryId) {
        return sql.one(
                "select members, sha256, joined_by, frozen_at from frozen_roll where primary_id = ?",
                row -> new Seal(
                        row.integer("members"),
                        row.text("sha256"),
                        row.optionalDate("joined_by"),
                        row.instant("frozen_at")),
                primaryId);
    }

    /** What the seal was made with; for those who may see the roll. */
    Optional<Salt> salt(String primaryId) {
        return sql.one(
                "select encode(salt, 'hex') as salt, sha256 from frozen_roll where primary_id = ?",
                row -> new Salt(row.text("salt"), row.text("sha256")),
                primaryId);
    }

    /** Voters per territory, in the order of territory slugs; territories without a voter are absent. */
    public Map<String, Integer> countByTerritory(String primaryId) {
        Map<String, Integer> known = counted.get(primaryId);
        if (known != null) {
            return known;
        }
        Map<String, Integer> now = Collections.unmodifiableMap(countNow(primaryId));
        if (!now.isEmpty()) {
            counted.put(primaryId, now);
        }
        return now;
    }

    private Map<String, Integer> countNow(String primaryId) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sql.list(
                        "select territory_id, count(*)::int as members from frozen_voter where primary_id = ?"
                                + " group by territory_id order by territory_id collate \"C\"",
                        row -> new Count(row.text("territory_id"), row.integer("members")),
                        primaryId)
                .forEach(count -> counts.put(count.territoryId(), count.members()));
        return counts;
    }

    /** Voters of the given territories together. */
    public int count(String primaryId, Collection<String> territoryIds) {
        return sql.one(
                        "select count(*)::int as members from frozen_voter where primary_id = ? and territory_id = any(?)",
                        row -> row.integer("members"),
                        primaryId,
                        territoryIds)
                .orElseThrow();
    }
}
