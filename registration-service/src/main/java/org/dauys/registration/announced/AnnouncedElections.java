package org.dauys.registration.announced;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dauys.events.Topic;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.view.TopicView;
import org.dauys.kit.view.TopicViews;

/** The topic {@code dauys.elections} in memory: a few hundred entries. */
@Startup
@ApplicationScoped
public class AnnouncedElections {

    private final TopicView<ElectionState> view;

    public AnnouncedElections(TopicViews views) {
        this.view = views.open(Topic.ELECTIONS, ElectionState.class);
    }

    /** The election, once its record is set up. */
    public Optional<ElectionState> find(String electionUuid) {
        return view.get(electionUuid);
    }

    /** All elections that have a place in the ballot box. */
    public List<String> uuids() {
        return view.all().stream().map(ElectionState::electionUuid).toList();
    }

    /** Whether everything that was announced before this process started has been read; until then nothing is certain. */
    public boolean ready() {
        return view.ready();
    }

    /** Elections of a primary in which members of a territory vote, in the order of their uuids. */
    public List<ElectionState> of(String primaryId, String territoryId) {
        return view.all().stream()
                .filter(election -> election.primaryId().equals(primaryId))
                .filter(election -> election.territoryIds().contains(territoryId))
                .sorted(Comparator.comparing(ElectionState::electionUuid))
                .toList();
    }
}
