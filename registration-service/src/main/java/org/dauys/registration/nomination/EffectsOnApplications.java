package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.calendar.CalendarEffects;
import org.dauys.registration.nomination.Application.State;

/**
 * Deadlines do not move with the calendar: those of corrections may come to lie after the nomination, where they are good,
 * and those of either kind after the opening of voting, where they are too late for the ballot paper.
 */
@ApplicationScoped
class EffectsOnApplications implements CalendarEffects {

    private final Sql sql;

    EffectsOnApplications(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Effect> of(Change change) {
        List<Timed> decisions = due(change, State.SUBMITTED);
        List<Timed> corrections = due(change, State.CORRECTION);
        return List.of(
                Effect.of("decisions-due", decisions.size(), decisions.size()),
                Effect.of("corrections-due", corrections.size(), corrections.size()),
                change.count(
                        "corrections-due-after-nomination",
                        corrections,
                        CalendarEffects.afterClose(PhaseName.NOMINATION)),
                change.count(
                        "corrections-due-after-opening", corrections, CalendarEffects.afterOpening(PhaseName.VOTING)),
                change.count("decisions-due-after-opening", decisions, CalendarEffects.afterOpening(PhaseName.VOTING)));
    }

    private List<Timed> due(Change change, State state) {
        return sql.list(
                "select id, due_at from application where primary_id = ? and state = ?",
                row -> new Timed(row.uuid("id").toString(), row.instant("due_at")),
                change.primary().id(),
                state);
    }
}
