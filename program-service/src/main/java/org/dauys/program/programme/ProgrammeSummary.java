package org.dauys.program.programme;

import java.time.Instant;
import org.dauys.events.LocalText;

/** A programme in a list: its current version without the parts. */
public record ProgrammeSummary(
        String id, String primary, String territoryId, long version, LocalText title, int blocks, Instant publishedAt) {

    static ProgrammeSummary of(ProgrammeVersionEntity version) {
        ProgrammeDocument document = version.document();
        return new ProgrammeSummary(
                document.programmeId(),
                document.primaryId(),
                document.territoryId(),
                document.version(),
                document.title(),
                document.blocks().size(),
                version.publishedAt());
    }
}
