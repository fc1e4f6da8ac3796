package org.dauys.observer.notice;

import jakarta.enterprise.context.ApplicationScoped;
import org.dauys.events.Topic;
import org.dauys.events.Versioned;
import org.dauys.kit.sql.Sql;

/** Which version of each announced thing has been seen. */
@ApplicationScoped
public class Notices {

    private final Sql sql;

    Notices(Sql sql) {
        this.sql = sql;
    }

    /** Whether a calendar of this primary has been announced. */
    public boolean hasCalendarOf(String primaryId) {
        return sql.exists("select 1 from notice where topic = ? and notice_id = ?", Topic.CALENDAR, primaryId);
    }

    /** Whether this version is newer than any before, which it is no longer the next time. */
    boolean isNews(Topic topic, String id, Versioned message) {
        return sql.update(
                        "insert into notice (topic, notice_id, version) values (?, ?, ?)"
                                + " on conflict (topic, notice_id) do update set version = excluded.version"
                                + " where notice.version < excluded.version",
                        topic,
                        id,
                        message.version())
                > 0;
    }
}
