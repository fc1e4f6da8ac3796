package org.dauys.registration.control;

import java.time.Instant;
import java.util.UUID;
import org.dauys.registration.twoperson.Signatory;

/** A ruling with one signature that waits for the second. */
record Proposal(UUID id, UUID caseId, Level level, Ruling ruling, Signatory proposedBy, Instant proposedAt) {}
