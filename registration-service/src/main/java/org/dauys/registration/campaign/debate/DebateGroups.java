package org.dauys.registration.campaign.debate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.campaign.debate.Debate.Draw;

/**
 * The groups in which the candidates of a contest debate, as everybody sees them.
 *
 * @param id UUID; the subject of the draw
 * @param most members of a group
 * @param algorithm see {@link org.dauys.events.ballotpaper.DrawGroups}
 * @param draw the order from which the groups follow; absent until it is drawn
 * @param groups candidacies, in drawn order; empty until they are drawn
 */
public record DebateGroups(
        UUID id, String contestId, int most, String algorithm, Optional<Draw> draw, List<List<String>> groups) {}
