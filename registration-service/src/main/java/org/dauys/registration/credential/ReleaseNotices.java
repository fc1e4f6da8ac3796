package org.dauys.registration.credential;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.person.Phone;
import org.dauys.registration.sms.Sms;
import org.dauys.registration.sms.SmsSenders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells phones of releases, at least once each. A notice is written in the transaction of its release; sending is tried
 * again with growing pauses, also after a restart, until it is taken or given up. Every attempt shows the gateway the same
 * message id, so that one whose answer was lost reaches the phone once.
 */
@ApplicationScoped
public class ReleaseNotices {

    private static final Logger LOG = Logger.getLogger(ReleaseNotices.class);
    private static final int BATCH = 100;
    /** Longer than a gateway can take: who holds a notice that long is gone. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;
    private static final String TEXT = "Dauys: дауыс беру кілтіңіз құрылғыға берілді. Бұл сіз болмасаңыз, хабарлаңыз. /"
            + " Ваш ключ для голосования выдан на устройство. Если это не вы, сообщите.";

    private final Sql sql;
    private final FrozenVoters voters;
    private final SmsSenders senders;
    private final Clock clock;
    private final int attempts;
    private final Duration firstPause;

    ReleaseNotices(
            Sql sql,
            FrozenVoters voters,
            SmsSenders senders,
            Clock clock,
            @ConfigProperty(name = "dauys.credential.notice-attempts") int attempts,
            @ConfigProperty(name = "dauys.credential.notice-pause") Duration firstPause) {
        this.sql = sql;
        this.voters = voters;
        this.senders = senders;
        this.clock = clock;
        this.attempts = attempts;
        this.firstPause = firstPause;
    }

    private record Notice(long id, UUID messageId, ElectionUuid election, UUID member, int attempts) {}

    private enum State {
        WAITING,
        SENT,
        NO_PHONE,
        GIVEN_UP
    }

    /** To be called in the transaction of the release. */
    void write(ElectionUuid election, UUID member) {
        sql.update(
                "insert into release_notice (election_uuid, member_id, state, next_at, written_at)"
                        + " values (?, ?, 'WAITING', ?, ?)",
                election.value(),
                member,
                clock.instant(),
                clock.instant());
    }

    /** Sends what is due. */
    public void sendDue() {
        List<Notice> due;
        do {
            due = QuarkusTransaction.requiringNew().call(this::take);
            due.forEach(this::send);
        } while (due.size() == BATCH);
    }

    private List<Notice> take() {
        return sql.list(
                """
                update release_notice set next_at = ?, attempts = attempts + 1 where id in (
                    select id from release_notice where state = 'WAITING' and next_at <= ?
                    order by next_at limit ? for update skip locked)
                returning id, message_id, election_uuid, member_id, attempts
                """,
                row -> new Notice(
                        row.bigint("id"),
                        row.uuid("message_id"),
                        ElectionUuid.parse(row.text("election_uuid")),
                        row.uuid("member_id"),
                        row.integer("attempts")),
                clock.instant().plus(LEASE),
                clock.instant(),
                BATCH);
    }

    private void send(Notice notice) {
        Optional<Phone> phone = voters.phone(notice.election(), notice.member());
        if (phone.isEmpty()) {
            settle(notice, State.NO_PHONE);
            return;
        }
        try {
            senders.current().send(Sms.notice(notice.messageId(), phone.get(), TEXT));
            settle(notice, State.SENT);
        } catch (RuntimeException e) {
            // The class alone: an exception could quote the message.
            LOG.warnf(
                    "a notice was not sent at attempt %d: %s",
                    notice.attempts(), e.getClass().getSimpleName());
            settle(notice, notice.attempts() >= attempts ? State.GIVEN_UP : State.WAITING);
        }
    }

    private void settle(Notice notice, State state) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(notice.attempts() - 1, MOST_DOUBLINGS));
        sql.update(
                "update release_notice set state = ?, next_at = ? where id = ?",
                state,
                clock.instant().plus(doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled),
                notice.id());
    }
}
