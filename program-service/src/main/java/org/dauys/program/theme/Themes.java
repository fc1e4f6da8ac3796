package org.dauys.program.theme;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.dauys.kit.http.Etags;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;

/** The dictionary as it is now, and its changes. */
@Singleton
public class Themes {

    private final EntityManager entities;
    private final Sql sql;
    private final Event<ThemesChanged> changed;

    @Inject
    Themes(EntityManager entities, Sql sql, Event<ThemesChanged> changed) {
        this.entities = entities;
        this.sql = sql;
        this.changed = changed;
    }

    /** All themes and their words. */
    @Transactional
    public ThemeDictionary dictionary() {
        return new ThemeDictionary(
                entities.createQuery("select t from ThemeEntity t order by t.position", ThemeEntity.class)
                        .getResultStream()
                        .map(ThemeEntity::toTheme)
                        .toList());
    }

    /** One theme. */
    @Transactional
    public Theme theme(String theme) {
        ThemeEntity found = entities.find(ThemeEntity.class, theme);
        if (found == null) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        return found.toTheme();
    }

    /** Changes name and words, and with them the theme of every text that nobody has reviewed. */
    @Transactional
    public Theme change(String theme, ThemeContent content, String ifMatch) {
        // One after another: two editors of different themes would each sort by a dictionary without the other's words.
        sql.lock("themes");
        ThemeEntity found = entities.find(ThemeEntity.class, theme, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new ProblemException(KitProblem.NOT_FOUND);
        }
        Etags.require(ifMatch, found.version());
        found.change(content.name().toLocalText(), content.words());
        entities.flush();
        changed.fire(new ThemesChanged(dictionary()));
        return found.toTheme();
    }
}
