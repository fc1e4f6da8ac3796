package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Sql;

/** How applications are handled, by primary. */
@ApplicationScoped
class SettingsRepository {

    private final Sql sql;

    SettingsRepository(Sql sql) {
        this.sql = sql;
    }

    /** Settings with their version; the first is what nobody has changed. */
    record Versioned(long version, NominationSettings settings) {}

    Versioned current(String primaryId) {
        return sql.one(
                        "select version, settings from nomination_settings where primary_id = ?",
                        row -> new Versioned(row.bigint("version"), row.json("settings", NominationSettings.class)),
                        primaryId)
                .orElseGet(() -> new Versioned(1, NominationSettings.DEFAULT));
    }

    NominationSettings of(String primaryId) {
        return current(primaryId).settings();
    }

    /** @return the new version; empty if {@code before} is not in force any more */
    Optional<Long> change(String primaryId, long before, NominationSettings settings) {
        return sql.one(
                """
                insert into nomination_settings as known (primary_id, version, settings) values (?, ? + 1, ?)
                on conflict (primary_id) do update set version = excluded.version, settings = excluded.settings
                    where known.version = excluded.version - 1
                returning version
                """,
                row -> row.bigint("version"),
                primaryId,
                before,
                new Json(settings));
    }
}
