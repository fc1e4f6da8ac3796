package org.dauys.program.programme;

import java.time.Instant;
import java.util.List;
import org.dauys.events.LocalText;

/**
 * One version of a programme, for everyone.
 *
 * @param id of the programme
 * @param primary the primary
 * @param territoryId whose programme
 * @param version this version
 * @param title of the programme
 * @param blocks its parts
 * @param sha256 of the canonical bytes of the version
 * @param publishedAt when
 */
public record ProgrammeView(
        String id,
        String primary,
        String territoryId,
        long version,
        LocalText title,
        List<Block> blocks,
        String sha256,
        Instant publishedAt) {

    static ProgrammeView of(ProgrammeVersionEntity version) {
        ProgrammeDocument document = version.document();
        return new ProgrammeView(
                document.programmeId(),
                document.primaryId(),
                document.territoryId(),
                document.version(),
                document.title(),
                document.blocks(),
                version.sha256(),
                version.publishedAt());
    }
}
