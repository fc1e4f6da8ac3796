package org.dauys.events.programme;

import java.time.Instant;
import org.dauys.events.LocalText;
import org.dauys.events.Versioned;

/**
 * A version of a draft programme is published (topic {@code dauys.programme}, key: programme).
 *
 * @param programmeId UUID
 * @param version of the programme, from 1
 * @param primaryId the primary
 * @param territoryId whose programme
 * @param title of the programme
 * @param blocks how many blocks
 * @param sha256 of the canonical bytes of the version
 * @param publishedAt when
 */
public record ProgrammePublished(
        String programmeId,
        long version,
        String primaryId,
        String territoryId,
        LocalText title,
        int blocks,
        String sha256,
        Instant publishedAt)
        implements Versioned {}
