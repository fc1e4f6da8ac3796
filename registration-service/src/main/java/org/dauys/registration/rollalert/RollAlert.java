package org.dauys.registration.rollalert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Row;

/**
 * Something to look at.
 *
 * @param phone its last four digits
 * @param joinedFrom first day that was looked at
 * @param members of the organisation, or with the phone
 * @param counted of them those that the alert is about
 * @param holds whether it is so at the latest look
 * @param territories of the people
 */
public record RollAlert(
        UUID id,
        AlertKind kind,
        Optional<String> territoryId,
        Optional<String> ppoCode,
        Optional<String> phone,
        Optional<LocalDate> joinedFrom,
        Optional<LocalDate> joinedTo,
        int members,
        int counted,
        boolean holds,
        AlertState state,
        Optional<Review> review,
        Instant openedAt,
        Instant computedAt,
        List<String> territories,
        @JsonIgnore long version) {

    private static final int SHOWN = 4;

    /** @param counted how many it was about then */
    public record Review(String note, String by, Instant at, int counted) {}

    static RollAlert read(Row row) {
        return new RollAlert(
                row.uuid("id"),
                row.constant("kind", AlertKind.class),
                row.optionalText("territory_id"),
                row.optionalText("ppo_code"),
                row.optionalText("phone").map(phone -> "*****" + phone.substring(phone.length() - SHOWN)),
                row.optionalDate("joined_from"),
                row.optionalDate("joined_to"),
                row.integer("members"),
                row.integer("counted"),
                row.bool("holds"),
                row.constant("state", AlertState.class),
                row.optionalInstant("reviewed_at")
                        .map(at -> new Review(
                                row.text("note"), row.text("reviewed_by"), at, row.integer("reviewed_count"))),
                row.instant("opened_at"),
                row.instant("computed_at"),
                row.texts("territories"),
                row.bigint("version"));
    }
}
