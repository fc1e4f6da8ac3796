package org.dauys.registration.candidacy;

import java.util.List;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.events.candidacy.CandidacyState.Sex;

/** What becomes a candidacy when a registrar registers an application. */
public record NewCandidacy(
        UUID applicationId,
        String primaryId,
        String territoryId,
        List<String> contestIds,
        LocalText name,
        Sex sex,
        boolean under35,
        Nomination nomination) {}
