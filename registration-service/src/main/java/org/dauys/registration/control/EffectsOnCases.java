package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.events.calendar.CalendarVersion.PhaseName;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.calendar.CalendarEffects;

/**
 * Cases that are not final. What is decided after the opening of voting no longer takes anybody off the paper, and what is
 * decided after the close is decided when voters can no longer cast again.
 */
@ApplicationScoped
class EffectsOnCases implements CalendarEffects {

    private final Sql sql;

    EffectsOnCases(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Effect> of(Change change) {
        List<Timed> undecided = due(change, List.of("OPENED", "HEARING", "PROPOSED"));
        List<Timed> appealable = due(change, List.of("DECIDED"));
        List<Timed> appeals = due(change, List.of("APPEALED", "APPEAL_PROPOSED"));
        return List.of(
                Effect.of("cases-undecided", undecided.size(), undecided.size()),
                Effect.of("appeals-undecided", appeals.size(), appeals.size()),
                change.count("cases-due-after-opening", undecided, CalendarEffects.afterOpening(PhaseName.VOTING)),
                change.count("cases-due-after-close", undecided, CalendarEffects.afterClose(PhaseName.VOTING)),
                change.count(
                        "decisions-appealable-after-close", appealable, CalendarEffects.afterClose(PhaseName.VOTING)),
                change.count("appeals-due-after-opening", appeals, CalendarEffects.afterOpening(PhaseName.VOTING)),
                change.count("appeals-due-after-close", appeals, CalendarEffects.afterClose(PhaseName.VOTING)));
    }

    private List<Timed> due(Change change, List<String> states) {
        return sql.list(
                "select id, due_at from control_case where primary_id = ? and state = any (?) and due_at is not null",
                row -> new Timed(row.uuid("id").toString(), row.instant("due_at")),
                change.primary().id(),
                states);
    }
}
