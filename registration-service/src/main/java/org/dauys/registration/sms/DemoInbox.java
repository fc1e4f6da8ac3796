package org.dauys.registration.sms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.person.Phone;

/**
 * The phone network of a demo: a table that anyone may read. Only ever used when {@code dauys.demo} is set; keeps an hour.
 */
@ApplicationScoped
public class DemoInbox implements SmsSender {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int SHOWN = 50;

    private final Sql sql;
    private final Clock clock;

    public DemoInbox(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One message as it would appear on the phone. */
    public record Received(String phone, String text, Optional<String> code, Instant sentAt) {}

    @Override
    public void send(Sms message) {
        sql.update(
                "insert into public.demo_inbox (phone, text, code, sent_at) values (?, ?, ?, ?)",
                message.phone().value(),
                message.text(),
                message.code(),
                clock.instant());
    }

    /** The newest messages, of one phone or of all. */
    public List<Received> newest(Optional<Phone> phone) {
        return sql.list(
                "select phone, text, code, sent_at from public.demo_inbox where (?::text is null or phone = ?)"
                        + " order by id desc limit " + SHOWN,
                row -> new Received(
                        row.text("phone"), row.text("text"), row.optionalText("code"), row.instant("sent_at")),
                phone.map(Phone::value),
                phone.map(Phone::value));
    }

    /** Forgets what is too old. */
    public void prune() {
        sql.update(
                "delete from public.demo_inbox where sent_at < ?",
                clock.instant().minus(KEPT));
    }
}
