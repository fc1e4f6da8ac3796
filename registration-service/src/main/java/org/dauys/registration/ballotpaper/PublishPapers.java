package org.dauys.registration.ballotpaper;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.jboss.logging.Logger;

/** Looks for lists of credentials that have been made, and publishes the papers that waited for them. */
@ApplicationScoped
public class PublishPapers {

    private static final Logger LOG = Logger.getLogger(PublishPapers.class);

    private final ElectionRepository elections;
    private final CredentialLists lists;
    private final PublishPaper publishPaper;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    PublishPapers(ElectionRepository elections, CredentialLists lists, PublishPaper publishPaper) {
        this.elections = elections;
        this.lists = lists;
        this.publishPaper = publishPaper;
    }

    @Scheduled(
            every = "${dauys.ballot-papers.publish-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideRegistration.class)
    void publishReady() {
        for (String election : lists.ready(elections.waiting())) {
            try {
                publishPaper.publish(election);
                reported.remove(election);
            } catch (RuntimeException e) {
                // One bad list must not keep the others waiting; it is tried again with every round and reported once.
                if (reported.add(election)) {
                    LOG.errorf("ballot paper of election %s is not published: %s", election, e.getMessage());
                }
            }
        }
    }
}
