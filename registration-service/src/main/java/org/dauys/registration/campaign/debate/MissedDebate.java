package org.dauys.registration.campaign.debate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dauys.registration.control.CaseSource;
import org.dauys.registration.control.Ground;
import org.dauys.registration.control.OpenCase;

/** A candidate who missed a debate gets a case at party control: one, however often attendance is closed. */
@ApplicationScoped
class MissedDebate {

    private static final String ITSELF = "campaign";

    private final OpenCase openCase;

    MissedDebate(OpenCase openCase) {
        this.openCase = openCase;
    }

    /** @return the case */
    UUID open(Debate debate, UUID candidacy) {
        return openCase.open(
                debate.event().primaryId(),
                candidacy,
                Ground.MISSED_DEBATE,
                new CaseSource(CaseSource.Kind.DEBATE, debate.id() + "/" + candidacy),
                "Absent without an accepted excuse from the debate of "
                        + debate.event().startsAtLocal(),
                ITSELF);
    }
}
