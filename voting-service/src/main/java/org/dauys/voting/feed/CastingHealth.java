package org.dauys.voting.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.dauys.kit.view.TopicViews;
import org.dauys.voting.ballotbox.BallotBox;
import org.dauys.voting.election.KnownElections;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Up when the ballot box answers and the credential lists are here. That the topics are read is the kit's check. Lists that
 * were here once are not asked about again: an election announced later must not take a pod out of service that serves all
 * the others, and with it every pod at the same moment.
 */
@Readiness
@Singleton
class CastingHealth implements HealthCheck {

    private final BallotBox ballotBox;
    private final KnownElections elections;
    private final TopicViews views;
    private volatile boolean wereLoaded;

    @Inject
    CastingHealth(BallotBox ballotBox, KnownElections elections, TopicViews views) {
        this.ballotBox = ballotBox;
        this.elections = elections;
        this.views = views;
    }

    @Override
    public HealthCheckResponse call() {
        boolean box = ballotBox.isAvailable();
        boolean lists = listsWereLoaded();
        return HealthCheckResponse.named("casting")
                .status(box && lists)
                .withData("ballot_box", box)
                .withData("credential_lists", lists)
                .build();
    }

    private boolean listsWereLoaded() {
        // Before the announcements have been read there is nothing to load, which says nothing.
        if (!wereLoaded && views.ready() && elections.areLoaded()) {
            wereLoaded = true;
        }
        return wereLoaded;
    }
}
