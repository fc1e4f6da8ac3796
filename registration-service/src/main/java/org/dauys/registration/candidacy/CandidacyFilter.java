package org.dauys.registration.candidacy;

import java.util.Optional;
import org.dauys.events.candidacy.CandidacyState.Status;

/** Which candidacies are asked for: of one status, and of a territory or contest if one is named. */
record CandidacyFilter(Status status, Optional<String> territoryId, Optional<String> contestId) {}
