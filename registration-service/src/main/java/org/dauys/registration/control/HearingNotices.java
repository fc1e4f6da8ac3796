package org.dauys.registration.control;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.control.CandidatePhones.Addressee;
import org.dauys.registration.primary.Primaries;
import org.dauys.registration.process.SkipOutsideRegistration;
import org.dauys.registration.sms.Sms;
import org.dauys.registration.sms.SmsQueue;

/**
 * Tells candidates by SMS that they are asked to answer. What is to be told is written in the transaction of the hearing,
 * so that nobody is told of one that did not come to be, and a restart forgets nobody.
 */
@ApplicationScoped
class HearingNotices {

    private static final int BATCH = 50;

    private final Sql sql;
    private final CaseRepository cases;
    private final Primaries primaries;
    private final CandidatePhones phones;
    private final SmsQueue queue;
    private final Clock clock;

    HearingNotices(
            Sql sql, CaseRepository cases, Primaries primaries, CandidatePhones phones, SmsQueue queue, Clock clock) {
        this.sql = sql;
        this.cases = cases;
        this.primaries = primaries;
        this.phones = phones;
        this.queue = queue;
        this.clock = clock;
    }

    private record Notice(long id, UUID caseId) {

        /** The same in every attempt, so that a gateway that took it does not send it twice. */
        UUID message(int addressee) {
            return UUID.nameUUIDFromBytes(
                    ("control-notice/" + id + "/" + addressee).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** To be called in the transaction of the hearing. */
    void write(UUID caseId) {
        sql.update("insert into control_notice (case_id, written_at) values (?, ?)", caseId, clock.instant());
    }

    @Scheduled(
            every = "${dauys.control.notices}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = SkipOutsideRegistration.class)
    void sendDue() {
        QuarkusTransaction.requiringNew().run(() -> waiting().stream()
                .filter(this::isTaken)
                .forEach(notice -> sql.update(
                        "update control_notice set sent_at = ? where id = ?", clock.instant(), notice.id())));
    }

    private List<Notice> waiting() {
        return sql.list(
                "select id, case_id from control_notice where sent_at is null order by id limit " + BATCH
                        + " for update skip locked",
                row -> new Notice(row.bigint("id"), row.uuid("case_id")));
    }

    /** Whether the queue had room; if not, the notice waits. Who has no phone is told when they log in. */
    private boolean isTaken(Notice notice) {
        ControlCase one = cases.find(notice.caseId()).orElseThrow();
        String zone = primaries.require(one.primaryId()).zone();
        int number = 0;
        for (Addressee addressee : phones.of(one.id())) {
            String text = HearingText.of(one.number(), one.answerUntil().orElseThrow(), zone, addressee.language());
            if (!queue.offer(Optional.of(Sms.notice(notice.message(number++), addressee.phone(), text)))) {
                return false;
            }
        }
        return true;
    }
}
