package org.dauys.program.programme;

import java.time.Instant;
import java.util.UUID;
import org.dauys.events.LocalText;

/** A programme in a list: its current version without the parts. */
public record ProgrammeSummary(
        String id, String primary, String territoryId, long version, LocalText title, int blocks, Instant publishedAt) {

    /** From the columns of a query, in their order. */
    ProgrammeSummary(
            UUID id,
            String primary,
            String territoryId,
            long version,
            String titleKk,
            String titleRu,
            String titleEn,
            int blocks,
            Instant publishedAt) {
        this(
                id.toString(),
                primary,
                territoryId,
                version,
                new LocalText(titleKk, titleRu, titleEn),
                blocks,
                publishedAt);
    }
}
