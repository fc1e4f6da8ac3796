package org.dauys.tally.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.dauys.events.Topic;
import org.dauys.events.calendar.CalendarVersion;
import org.dauys.kit.inbox.ReceivedRecord;
import org.dauys.kit.inbox.TopicConsumer;
import org.dauys.tally.log.CalendarFreshness;

/** Takes in the calendar. */
@ApplicationScoped
public class OnCalendar extends TopicConsumer {
    private final ApplyCalendar apply;

    public OnCalendar(ApplyCalendar apply) {
        this.apply = apply;
    }

    @Override
    public String name() {
        return CalendarFreshness.CALENDAR_CONSUMER;
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(Topic.CALENDAR);
    }

    @Override
    public void handle(ReceivedRecord record) {
        apply.apply(record.data(CalendarVersion.class));
    }
}
