package org.dauys.tally.ceremony;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.kit.peers.PeerObjectException;
import org.dauys.tally.paper.BallotPaperRepository;
import org.jboss.logging.Logger;

/**
 * Does the Setups that were asked for, one after the other. What was asked for is in the database, so that a restart
 * goes on with it; two processes may try the same election, and one of them finds it done.
 */
@ApplicationScoped
public class SetupWorker {
    private static final Logger LOG = Logger.getLogger(SetupWorker.class);

    private final BallotPaperRepository papers;
    private final SetUpElection setUp;

    public SetupWorker(BallotPaperRepository papers, SetUpElection setUp) {
        this.papers = papers;
        this.setUp = setUp;
    }

    @Scheduled(every = "${dauys.tally.setup-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        for (String uuid : papers.waitingForSetup()) {
            try {
                setUp.setUp(uuid);
                LOG.infof("Election %s is set up", uuid);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Election %s could not be set up; it will be tried again", uuid);
                papers.setupFailed(uuid, reason(e));
            }
        }
    }

    /** What everybody may know: what is wrong with the list, but nothing of our own machinery. */
    private static String reason(RuntimeException e) {
        return e instanceof PeerObjectException || e instanceof IllegalArgumentException
                ? String.valueOf(e.getMessage())
                : "not possible now";
    }
}
