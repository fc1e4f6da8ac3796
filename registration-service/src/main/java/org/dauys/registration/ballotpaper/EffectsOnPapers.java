package org.dauys.registration.ballotpaper;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.calendar.CalendarEffects;

/** Elections whose papers are final: their close moves with the calendar, their papers and their opening do not. */
@ApplicationScoped
class EffectsOnPapers implements CalendarEffects {

    private final Sql sql;

    EffectsOnPapers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Effect> of(Change change) {
        long elections = sql.number(
                "select count(*) from planned_election where primary_id = ?",
                change.primary().id());
        return List.of(Effect.of("elections-with-final-papers", elections, elections));
    }
}
