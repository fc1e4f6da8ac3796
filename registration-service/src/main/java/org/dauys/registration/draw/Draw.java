package org.dauys.registration.draw;

import java.time.Instant;
import java.util.List;

/**
 * The draw of one contest, with all that is needed to repeat it.
 *
 * @param contestId the contest
 * @param round in which it was drawn
 * @param algorithm name of the algorithm
 * @param seed that came of the round
 * @param order candidacies in drawn order
 * @param drawnAt when
 */
public record Draw(String contestId, int round, String algorithm, String seed, List<String> order, Instant drawnAt) {}
