package org.dauys.registration.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.dauys.events.Topic;
import org.dauys.events.incident.IncidentReported;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.inbox.TopicConsumer;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.territory.Territories;
import org.jboss.logging.Logger;

/** Takes in what observers report: controllers decide on it as on a complaint. */
@ApplicationScoped
class OnIncidents extends TopicConsumer {

    private static final Logger LOG = Logger.getLogger(OnIncidents.class);
    private static final int LONGEST = 5000;

    private final Primaries primaries;
    private final Territories territories;
    private final ComplaintRepository complaints;

    OnIncidents(Primaries primaries, Territories territories, ComplaintRepository complaints) {
        this.primaries = primaries;
        this.territories = territories;
        this.complaints = complaints;
    }

    @Override
    public String name() {
        return "incidents";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.INCIDENTS);
    }

    @Override
    public void handle(ReceivedRecord record) {
        IncidentReported incident = record.data(IncidentReported.class);
        if (primaries.find(incident.primaryId()).isEmpty()
                || territories.find(incident.territoryId()).isEmpty()) {
            // It will never be known: to wait for it would keep all others waiting.
            LOG.warnf("incident %s is of no primary or territory of ours", record);
            return;
        }
        complaints.take(incident, text(incident));
    }

    /** What an observer wrote, in the form that the database holds. */
    private static String text(IncidentReported incident) {
        String text = (incident.kind() + ": " + incident.text()).replace('\0', ' ');
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
