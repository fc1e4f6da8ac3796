package org.dauys.observer.archive;

import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.kit.problem.ProblemException;
import org.dauys.observer.board.ChainHead;
import org.dauys.observer.board.ChainHeads;
import org.dauys.observer.problem.ObserverProblem;

/** The records that have begun. */
@ApplicationScoped
class Records {

    private final ChainHeads heads;

    Records(ChainHeads heads) {
        this.heads = heads;
    }

    /** @throws ProblemException {@code no-record-yet} */
    ChainHead require(String electionUuid) {
        return heads.find(electionUuid)
                .orElseThrow(() -> new ProblemException(ObserverProblem.NO_RECORD_YET, electionUuid));
    }
}
