package org.dauys.registration.campaign.profile;

import java.time.Instant;
import java.util.Optional;

/**
 * Why a profile may be handed in after the deadline; public once the profile is.
 *
 * @param decisionNumber of the organiser's decision; absent where the profile was handed in in time and returned
 */
public record Correction(String reason, Optional<String> decisionNumber, Instant openedAt) {}
