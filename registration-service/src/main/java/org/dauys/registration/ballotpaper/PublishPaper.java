package org.dauys.registration.ballotpaper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import org.dauys.events.ballotpaper.BallotPaperPublished;
import org.dauys.events.calendar.CalendarVersion.Phase;
import org.dauys.events.json.CanonicalJson;
import org.dauys.kit.outbox.Outbox;
import org.dauys.registration.ballotpaper.CredentialLists.CredentialList;
import org.dauys.registration.ballotpaper.ElectionRepository.Waiting;
import org.dauys.registration.calendar.Calendars;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.primary.Primary;

/** Publishes one paper with its list of credentials, after checking that the list is the one of the frozen roll. */
@ApplicationScoped
class PublishPaper {

    private final ElectionRepository elections;
    private final CredentialLists lists;
    private final Primaries primaries;
    private final Calendars calendars;
    private final Outbox outbox;

    PublishPaper(
            ElectionRepository elections,
            CredentialLists lists,
            Primaries primaries,
            Calendars calendars,
            Outbox outbox) {
        this.elections = elections;
        this.lists = lists;
        this.primaries = primaries;
        this.calendars = calendars;
        this.outbox = outbox;
    }

    /**
     * Does nothing if the paper is published or another process is publishing it.
     *
     * @throws IllegalStateException if the list is not what it says, or not one credential for each voter
     */
    @Transactional
    void publish(String electionUuid) {
        elections.lockWaiting(electionUuid).ifPresent(this::publish);
    }

    private void publish(Waiting election) {
        CredentialList list = lists.find(election.uuid()).orElseThrow();
        requireSound(election, list);
        byte[] paper = elections.paper(election.uuid()).orElseThrow();
        Primary primary = primaries.require(election.primaryId());
        Phase voting = calendars.voting(primary);
        elections.markPublished(election.uuid());
        outbox.publish(
                election.uuid(),
                new BallotPaperPublished(
                        election.uuid(),
                        1,
                        primary.id(),
                        new String(paper, StandardCharsets.UTF_8),
                        CanonicalJson.sha256(paper),
                        "/api/registration/elections/" + election.uuid() + "/credentials",
                        list.sha256(),
                        list.electorate(),
                        voting.opens(),
                        voting.closes(),
                        primary.graceSeconds()));
    }

    private void requireSound(Waiting election, CredentialList list) {
        if (!CanonicalJson.sha256(list.bytes()).equals(list.sha256())) {
            throw new IllegalStateException("the list of credentials does not have the hash that it is said to have");
        }
        if (list.electorate() != elections.electorate(election)) {
            throw new IllegalStateException("the list of credentials does not have one for each voter");
        }
    }
}
