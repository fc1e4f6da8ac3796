package org.dauys.observer.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dauys.events.election.ElectionState;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.alarm.AlarmKind;
import org.dauys.observer.announcement.Elections;
import org.dauys.observer.board.ArchiveEntries;
import org.dauys.observer.board.ChainHead;
import org.dauys.observer.board.ChainHeads;
import org.dauys.observer.round.Rounds;
import org.dauys.protocol.audit.Finding;
import org.jboss.logging.Logger;

/**
 * Verifies every record as it grows. Of tally-service it takes the record itself, and of its announcements when ballots
 * end; which credentials may vote on what is as registration-service published it. On one thread, a part of each election
 * in turn, so that it lags rather than takes the machine.
 */
@ApplicationScoped
class VerifyRecords {

    private static final Logger LOG = Logger.getLogger(VerifyRecords.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ChainHeads heads;
    private final OpenAudits audits;
    private final CompareLog log;
    private final AuditProgress progress;
    private final ArchiveEntries entries;
    private final Elections elections;
    private final OpenWork work;
    private final AlarmBook alarms;
    private volatile Optional<Rounds> rounds = Optional.empty();
    private volatile boolean stopping;

    VerifyRecords(
            ChainHeads heads,
            OpenAudits audits,
            CompareLog log,
            AuditProgress progress,
            ArchiveEntries entries,
            Elections elections,
            OpenWork work,
            AlarmBook alarms) {
        this.heads = heads;
        this.audits = audits;
        this.log = log;
        this.progress = progress;
        this.entries = entries;
        this.elections = elections;
        this.work = work;
        this.alarms = alarms;
    }

    void start(@Observes StartupEvent started) {
        rounds = Optional.of(Rounds.every(PAUSE, "verify-records", this::round));
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
        rounds.ifPresent(Rounds::close);
        audits.closeAll();
    }

    private void round() {
        compareAnnouncements();
        List<String> growing = work.elections();
        closeFinished(growing);
        boolean more = true;
        while (more && !stopping) {
            more = false;
            for (String electionUuid : growing) {
                more |= step(electionUuid);
            }
        }
    }

    private void compareAnnouncements() {
        for (OpenWork.Difference difference : work.differences()) {
            alarms.raise(
                    difference.electionUuid(),
                    AlarmKind.ANNOUNCEMENT_DIFFERS,
                    difference.subject(),
                    "tally-service announces another one than registration-service published");
        }
    }

    /** A complete record that has been verified, and its log compared, needs no memory any more. */
    private void closeFinished(List<String> growing) {
        Set<String> idle = new TreeSet<>(audits.open());
        idle.removeAll(growing);
        if (!idle.isEmpty()) {
            work.finished(idle).forEach(audits::close);
        }
    }

    /** Whether there is more of this record to verify. */
    private boolean step(String electionUuid) {
        try {
            return verify(
                    heads.find(electionUuid).orElseThrow(),
                    progress.of(electionUuid),
                    elections.find(electionUuid).orElseThrow());
        } catch (RuntimeException e) {
            // A fault of ours, not of the record: begin this record again.
            LOG.errorf("audit of election %s: %s", electionUuid, e.getClass().getName());
            audits.close(electionUuid);
            return false;
        }
    }

    private boolean verify(ChainHead head, AuditProgress.Progress known, ElectionState election) {
        RecordAudit audit = audits.of(head.electionUuid());
        if (known.failedHeight().isEmpty() && !audit.hasReached(head)) {
            note(head.electionUuid(), audit.advance(head), audit.verifiedHeight());
        }
        boolean compared = log.compareNext(election, head, audit.ballotChecker());
        boolean unverified = known.failedHeight().isEmpty()
                && progress.of(head.electionUuid()).failedHeight().isEmpty()
                && !audit.hasReached(head);
        return unverified || compared;
    }

    private void note(String uuid, Optional<Finding> finding, int verifiedHeight) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (verifiedHeight >= 0) {
                entries.eventAt(uuid, verifiedHeight).ifPresent(hash -> progress.verified(uuid, verifiedHeight, hash));
            }
            finding.ifPresent(found -> {
                progress.failed(uuid, found.height(), found.toString());
                alarms.raise(uuid, AlarmKind.EVENT_INVALID, "event " + found.height(), found.toString());
            });
        });
    }
}
