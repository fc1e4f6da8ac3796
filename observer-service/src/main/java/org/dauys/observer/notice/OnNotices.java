package org.dauys.observer.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.dauys.events.MessageType;
import org.dauys.events.Topic;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.events.control.ControlDecision;
import org.dauys.events.result.ContestRating;
import org.dauys.events.result.ElectionResultPublished;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.inbox.TopicConsumer;
import org.dauys.observer.stream.StreamEvents;
import org.dauys.observer.stream.StreamName;

/** Puts calendar versions, control decisions and results into the streams, each version once. */
@ApplicationScoped
class OnNotices extends TopicConsumer {

    private final Notices notices;
    private final StreamEvents streams;

    OnNotices(Notices notices, StreamEvents streams) {
        this.notices = notices;
        this.streams = streams;
    }

    record ResultOut(String uuid, int ballotsCounted, String event) {}

    record RatingOut(String primary, String contest, List<ContestRating.Place> overall, String event) {}

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.CALENDAR, Topic.CONTROL_DECISIONS, Topic.RESULTS);
    }

    @Override
    public void handle(ReceivedRecord record) {
        String type = record.value().length == 0 ? "" : record.ceType();
        if (type.equals(MessageType.CALENDAR_VERSION.ceType())) {
            calendar(record.data(CalendarVersion.class));
        } else if (type.equals(MessageType.CONTROL_DECISION.ceType())) {
            control(record.data(ControlDecision.class));
        } else if (type.equals(MessageType.ELECTION_RESULT_PUBLISHED.ceType())) {
            result(record.data(ElectionResultPublished.class));
        } else if (type.equals(MessageType.CONTEST_RATING.ceType())) {
            rating(record.data(ContestRating.class));
        }
    }

    private void calendar(CalendarVersion calendar) {
        if (notices.isNews(Topic.CALENDAR, calendar.primaryId(), calendar)) {
            streams.add(StreamName.CALENDAR, calendar.primaryId(), calendar);
        }
    }

    private void control(ControlDecision decision) {
        if (notices.isNews(Topic.CONTROL_DECISIONS, decision.caseId(), decision)) {
            streams.add(StreamName.CONTROL, decision.caseId(), decision);
        }
    }

    private void result(ElectionResultPublished result) {
        if (notices.isNews(Topic.RESULTS, result.electionUuid(), result)) {
            streams.add(
                    StreamName.TALLY,
                    result.electionUuid(),
                    new ResultOut(result.electionUuid(), result.ballotsCounted(), "ResultPublished"));
        }
    }

    private void rating(ContestRating rating) {
        if (notices.isNews(Topic.RESULTS, rating.key(), rating)) {
            streams.add(
                    StreamName.TALLY,
                    rating.key(),
                    new RatingOut(rating.primaryId(), rating.contestId(), rating.overall(), "RatingPublished"));
        }
    }
}
