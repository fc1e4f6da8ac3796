package org.dauys.voting.feed;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.dauys.events.Topic;
import org.dauys.events.ballotlog.VoterStatus;
import org.dauys.events.control.ControlDecision;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.view.TopicViews;
import org.dauys.voting.election.KnownElections;
import org.dauys.voting.status.Announcements;
import org.dauys.voting.status.StruckOffCredentials;

/** Connects each topic with the feature that keeps what it says. */
@Singleton
class VotingFeed {

    private final TopicViews views;
    private final KnownElections elections;
    private final StruckOffCredentials struckOff;
    private final Announcements announcements;

    @Inject
    VotingFeed(
            TopicViews views, KnownElections elections, StruckOffCredentials struckOff, Announcements announcements) {
        this.views = views;
        this.elections = elections;
        this.struckOff = struckOff;
        this.announcements = announcements;
    }

    void open(@Observes StartupEvent event) {
        views.open(Topic.ELECTIONS, ElectionState.class, (key, state) -> elections.accept(state));
        views.open(Topic.VOTER_STATUS, VoterStatus.class, (key, status) -> struckOff.accept(status));
        views.open(Topic.CONTROL_DECISIONS, ControlDecision.class, (key, decision) -> announcements.accept(decision));
    }
}
