package org.dauys.registration.draw;

import java.time.Instant;
import java.util.List;

/**
 * The draw of one contest, with all that is needed to repeat it.
 *
 * @param contestId the contest
 * @param algorithm name of the algorithm
 * @param seed drawn in public
 * @param order candidacies in drawn order
 * @param drawnAt when
 */
public record Draw(String contestId, String algorithm, String seed, List<String> order, Instant drawnAt) {}
