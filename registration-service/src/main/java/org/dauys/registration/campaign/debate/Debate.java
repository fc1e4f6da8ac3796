package org.dauys.registration.campaign.debate;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.registration.campaign.event.CampaignEvent;

/**
 * A debate, as everybody sees it. Why somebody is excused is nobody's business.
 *
 * @param id UUID
 * @param contestId whose candidates debate
 * @param group number of the drawn group; absent if the contest debates as a whole
 * @param event schedule and visits
 * @param participants in speaking order once it is drawn
 * @param draw how the order came about; absent until it is drawn
 * @param attendanceClosedAt when it became final who was there
 */
public record Debate(
        UUID id,
        String contestId,
        Optional<Integer> group,
        CampaignEvent event,
        List<Participant> participants,
        Optional<Draw> draw,
        Optional<Instant> attendanceClosedAt) {

    @JsonIgnore
    boolean isClosed() {
        return attendanceClosedAt.isPresent();
    }

    /** One who is to speak. */
    public record Participant(String candidacyId, Attendance attendance, Optional<Instant> recordedAt) {}

    /** See {@link org.dauys.events.ballotpaper.DrawOrder}: the subject is the id of the debate. */
    public record Draw(int round, String algorithm, String seed, List<String> order, Instant drawnAt) {}

    /** Whether a participant was there. */
    public enum Attendance {
        EXPECTED,
        PRESENT,
        ABSENT,
        EXCUSED,
        /** Withdrawn or removed before the debate. */
        NOT_STANDING
    }
}
