package org.dauys.program.programme;

import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.events.json.CanonicalJson;
import org.dauys.events.json.EventJson;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;

/**
 * One version of a programme: what is hashed and never changes.
 *
 * @param programmeId UUID
 * @param primaryId the primary
 * @param territoryId whose programme
 * @param version from 1
 * @param title of the programme
 * @param blocks in order
 */
public record ProgrammeDocument(
        String programmeId, String primaryId, String territoryId, long version, LocalText title, List<Block> blocks) {

    /** @throws ProblemException {@code invalid-request} if a text has no canonical form */
    byte[] canonicalBytes() {
        try {
            return CanonicalJson.write(this);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }

    static ProgrammeDocument parse(byte[] bytes) {
        return EventJson.read(bytes, ProgrammeDocument.class);
    }
}
