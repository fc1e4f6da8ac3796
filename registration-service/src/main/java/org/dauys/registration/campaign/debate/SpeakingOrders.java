package org.dauys.registration.campaign.debate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.kit.problem.ProblemException;
import org.dauys.registration.draw.DrawKind;
import org.dauys.registration.draw.Drawable;
import org.dauys.registration.draw.Lot;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.problem.RegistrationProblem;

/**
 * The order of speakers, in every debate announced before the sealing of a round. Debates get ids and participants before
 * anybody can know the seed, so that no organiser can look for a convenient order.
 */
@ApplicationScoped
class SpeakingOrders implements Drawable {

    private final Debates debates;

    SpeakingOrders(Debates debates) {
        this.debates = debates;
    }

    @Override
    public DrawKind kind() {
        return DrawKind.DEBATE;
    }

    /** @throws ProblemException {@code nothing-to-draw} */
    @Override
    public List<Lot> toDraw(Primary primary) {
        List<Lot> lots = debates.undrawn(primary.id());
        if (lots.isEmpty()) {
            throw new ProblemException(RegistrationProblem.NOTHING_TO_DRAW);
        }
        return lots;
    }

    @Override
    public void keep(String primaryId, Drawn drawn) {
        drawn.orders().forEach((debate, order) -> debates.keepOrder(debate, order, drawn));
    }
}
