package org.dauys.registration.draw;

import java.util.List;

/**
 * Who takes part in one drawing, fixed before anybody can know the seed.
 *
 * @param subjectId the contest or the debate
 * @param participants candidacies, in no meaningful order
 */
public record Lot(String subjectId, List<String> participants) {}
