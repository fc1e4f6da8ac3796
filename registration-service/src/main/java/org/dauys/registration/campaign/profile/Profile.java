package org.dauys.registration.campaign.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.events.LocalText;

/**
 * A profile as everybody sees it: of a candidate without one the same form, empty.
 *
 * @param registrationNumber of the candidacy
 * @param filledIn whether an approved profile is shown
 * @param form what is said
 * @param publishedAt since when
 * @param corrected why it was handed in after the deadline, if it was
 */
public record Profile(
        String candidacyId,
        String registrationNumber,
        LocalText name,
        String territoryId,
        List<String> contestIds,
        boolean filledIn,
        ProfileForm form,
        Optional<Instant> publishedAt,
        Optional<Correction> corrected) {}
