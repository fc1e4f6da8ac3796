package org.dauys.voting.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.dauys.voting.ballotbox.BallotBox;
import org.dauys.voting.election.KnownElections;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Up when the ballot box answers and the credential lists are here. That the topics are read is the kit's check. */
@Readiness
@Singleton
class CastingHealth implements HealthCheck {

    private final BallotBox ballotBox;
    private final KnownElections elections;

    @Inject
    CastingHealth(BallotBox ballotBox, KnownElections elections) {
        this.ballotBox = ballotBox;
        this.elections = elections;
    }

    @Override
    public HealthCheckResponse call() {
        boolean box = ballotBox.isAvailable();
        boolean lists = elections.areLoaded();
        return HealthCheckResponse.named("casting")
                .status(box && lists)
                .withData("ballot_box", box)
                .withData("credential_lists", lists)
                .build();
    }
}
