package org.dauys.registration.campaign.debate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.events.candidacy.CandidacyState;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.candidacy.Candidacies;
import org.dauys.registration.draw.DrawKind;
import org.dauys.registration.draw.Drawable;
import org.dauys.registration.draw.Lot;
import org.dauys.registration.draw.NominationEnd;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;

/** The order from which groups of debaters follow, of every contest whose groups were announced before the sealing. */
@ApplicationScoped
class GroupOrders implements Drawable {

    private static final int FEWEST = 2;

    private final DebateGroupsRepository groups;
    private final Candidacies candidacies;
    private final NominationEnd nominationEnd;

    GroupOrders(DebateGroupsRepository groups, Candidacies candidacies, NominationEnd nominationEnd) {
        this.groups = groups;
        this.candidacies = candidacies;
        this.nominationEnd = nominationEnd;
    }

    @Override
    public DrawKind kind() {
        return DrawKind.DEBATE_GROUPS;
    }

    /** @throws ProblemException {@code draw-nomination-open}, {@code applications-undecided}, {@code nothing-to-draw} */
    @Override
    public List<Lot> toDraw(Primary primary) {
        nominationEnd.require(primary);
        List<Lot> lots = groups.undrawn(primary.id()).stream()
                .map(announced -> lot(primary.id(), announced))
                .filter(lot -> lot.participants().size() >= FEWEST)
                .toList();
        if (lots.isEmpty()) {
            throw new ProblemException(RegistrationProblem.NOTHING_TO_DRAW);
        }
        return lots;
    }

    @Override
    public void keep(String primaryId, Drawn drawn) {
        drawn.orders().forEach((id, order) -> groups.keepOrder(id, order, drawn));
    }

    /** With those who are removed now: an appeal may restore them, and then they have a group. */
    private Lot lot(String primaryId, DebateGroups announced) {
        return new Lot(
                announced.id().toString(),
                candidacies.standingOrRemoved(primaryId, announced.contestId()).stream()
                        .map(CandidacyState::candidacyId)
                        .toList());
    }
}
