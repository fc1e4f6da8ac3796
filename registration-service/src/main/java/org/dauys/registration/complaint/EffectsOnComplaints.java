package org.dauys.registration.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.calendar.CalendarEffects;

/** Complaints that nobody has answered; they have no deadline that a calendar could pass. */
@ApplicationScoped
class EffectsOnComplaints implements CalendarEffects {

    private final Sql sql;

    EffectsOnComplaints(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Effect> of(Change change) {
        long open = sql.number(
                "select count(*) from complaint where primary_id = ? and state = 'RECEIVED'",
                change.primary().id());
        return List.of(Effect.of("complaints-undecided", open, open));
    }
}
