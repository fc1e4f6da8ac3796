package org.dauys.registration.rollfile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Sql;

/**
 * Takes away what names people once a file has come to its end: its bytes, lines and changes. Counts and refusals, which
 * name lines, stay. Uploads and previews that nobody comes back to are given up first.
 */
@ApplicationScoped
class TidyRollFiles {

    private static final int ROWS = 20_000;
    private static final int PARTS = 50;
    private static final int TIMEOUT_SECONDS = 300;

    private final Sql sql;
    private final RollFileSettings settings;
    private final Clock clock;

    TidyRollFiles(Sql sql, RollFileSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether there was something to do */
    boolean step() {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            giveUpAbandoned();
            Optional<UUID> ended = sql.one(
                    "select id from roll_file where not tidied and state in ('APPLIED', 'REFUSED', 'CANCELLED', 'FAILED')"
                            + " order by created_at limit 1 for no key update skip locked",
                    row -> row.uuid("id"));
            ended.ifPresent(this::tidy);
            return ended.isPresent();
        });
    }

    private void tidy(UUID id) {
        int gone = delete("roll_file_part", id, PARTS);
        for (String table : List.of("roll_file_line", "roll_file_change")) {
            gone += delete(table, id, ROWS);
        }
        if (gone == 0) {
            sql.update("update roll_file set tidied = true where id = ?", id);
        }
    }

    private int delete(String table, UUID id, int most) {
        return sql.update(
                "delete from " + table + " where ctid = any (array(select ctid from " + table
                        + " where file_id = ? limit ?))",
                id,
                most);
    }

    private void giveUpAbandoned() {
        sql.update(
                "update roll_file set state = 'CANCELLED', version = version + 1, changed_at = ? where id in"
                        + " (select id from roll_file where not tidied and state in ('UPLOADING', 'CHECKED', 'PROPOSED')"
                        + " and changed_at < ? for no key update skip locked)",
                clock.instant(),
                clock.instant().minus(Duration.ofDays(settings.abandonedAfterDays())));
    }
}
