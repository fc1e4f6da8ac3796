package org.dauys.observer.alarm;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.kit.sql.Sql;
import org.jboss.logging.Logger;

/** Standing alarms. Raising the same one again changes nothing; one that was cleared stands again. */
@ApplicationScoped
public class AlarmBook {

    private static final Logger LOG = Logger.getLogger(AlarmBook.class);
    private static final int MOST_SHOWN = 100;

    private final Sql sql;
    private final Clock clock;

    AlarmBook(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Stands for all elections of a partition of the ballot box, each of which shows its alarms. */
    public static String partition(int partition) {
        return "partition " + partition;
    }

    /** @param subject what makes this alarm one of its own, such as {@code event 12} */
    public void raise(String electionUuid, AlarmKind kind, String subject, String detail) {
        int raised = sql.update(
                "insert into alarm (election_uuid, kind, subject, detail, raised_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (election_uuid, kind, subject) do update"
                        + " set detail = excluded.detail, raised_at = excluded.raised_at, cleared_at = null"
                        + " where alarm.cleared_at is not null",
                electionUuid,
                kind,
                subject,
                detail,
                clock.instant());
        if (raised > 0) {
            LOG.errorf("alarm %s: election %s, %s: %s", kind, electionUuid, subject, detail);
        }
    }

    /** The fault is gone, for instance because what was waited for has come. */
    public void clear(String electionUuid, AlarmKind kind, String subject) {
        sql.update(
                "update alarm set cleared_at = ?"
                        + " where election_uuid = ? and kind = ? and subject = ? and cleared_at is null",
                clock.instant(),
                electionUuid,
                kind,
                subject);
    }

    /** As {@link #clear}, for every subject that begins so. */
    public void clearAll(String electionUuid, AlarmKind kind, String subjects) {
        sql.update(
                "update alarm set cleared_at = ?"
                        + " where election_uuid = ? and kind = ? and starts_with(subject, ?) and cleared_at is null",
                clock.instant(),
                electionUuid,
                kind,
                subjects);
    }

    /**
     * Standing alarms of an election and of its partition of the ballot box, the oldest first; at most a hundred,
     * {@link #standing()} counts them all.
     */
    public List<Alarm> of(String electionUuid, int partition) {
        return sql.list(
                "select kind, subject, detail, raised_at from alarm where election_uuid in (?, ?) and cleared_at is null"
                        + " order by alarm_id limit " + MOST_SHOWN,
                row -> new Alarm(
                        row.constant("kind", AlarmKind.class),
                        row.text("subject"),
                        row.text("detail"),
                        row.instant("raised_at")),
                electionUuid,
                partition(partition));
    }

    /** Number of standing alarms by election, or by {@link #partition}; without entry where there is none. */
    public Map<String, Integer> counts(Collection<String> electionUuids) {
        Map<String, Integer> counts = new HashMap<>();
        sql.each(
                "select election_uuid, count(*)::int as standing from alarm"
                        + " where election_uuid = any (?) and cleared_at is null group by election_uuid",
                row -> counts.put(row.text("election_uuid"), row.integer("standing")),
                electionUuids);
        return counts;
    }

    /** Number of standing alarms over all elections. */
    public int standing() {
        return Math.toIntExact(sql.number("select count(*) from alarm where cleared_at is null"));
    }
}
