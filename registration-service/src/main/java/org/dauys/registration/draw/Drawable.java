package org.dauys.registration.draw;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dauys.registration.primary.Primary;

/** Something that wants an order drawn. */
public interface Drawable {

    DrawKind kind();

    /**
     * Everything that has no order yet, with its participants. The primary is locked.
     *
     * @throws org.dauys.kit.problem.ProblemException if it is too early, or there is nothing
     */
    List<Lot> toDraw(Primary primary);

    /** Keeps the orders that were drawn. */
    void keep(String primaryId, Drawn drawn);

    /**
     * What a round came to.
     *
     * @param orders the order of each subject
     */
    record Drawn(int round, String seed, String algorithm, Map<String, List<String>> orders, Instant at, String by) {}
}
