package org.dauys.observer.audit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.dauys.events.board.LogDispositions;
import org.dauys.events.election.ElectionState;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.alarm.AlarmKind;
import org.dauys.observer.audit.JudgeDisposition.Judgement;
import org.dauys.observer.ballotlog.BallotLogCopy;
import org.dauys.observer.ballotlog.LogEntry;
import org.dauys.observer.board.ChainHead;
import org.dauys.observer.board.Dispositions;
import org.dauys.observer.board.LateRecords;
import org.dauys.protocol.ballot.BallotChecker;

/**
 * Compares what tally-service says of the ballot box with the ballot box: each record of an election has a disposition,
 * and each disposition holds.
 */
@ApplicationScoped
class CompareLog {

    private static final int BATCH = 100;

    private final Dispositions dispositions;
    private final BallotLogCopy log;
    private final JudgeDisposition judge;
    private final LateRecords late;
    private final AuditProgress progress;
    private final AlarmBook alarms;

    CompareLog(
            Dispositions dispositions,
            BallotLogCopy log,
            JudgeDisposition judge,
            LateRecords late,
            AuditProgress progress,
            AlarmBook alarms) {
        this.dispositions = dispositions;
        this.log = log;
        this.judge = judge;
        this.late = late;
        this.progress = progress;
        this.alarms = alarms;
    }

    /** Compares a batch; whether there is more that can be compared now. */
    boolean compareNext(ElectionState election, ChainHead head, Optional<BallotChecker> checker) {
        return QuarkusTransaction.requiringNew().call(() -> {
            String uuid = election.electionUuid();
            long start = progress.of(uuid).logOffset();
            long logEnd = log.end(election.partition());
            long compared = start;
            List<LogDispositions.Entry> batch = dispositions.after(uuid, election.partition(), start, BATCH);
            for (LogDispositions.Entry entry : batch) {
                if (entry.offset() > logEnd || !compare(election, head, checker, entry)) {
                    break;
                }
                requireNoneBetween(election, compared, entry.offset());
                compared = entry.offset();
            }
            if (compared > start) {
                progress.comparedLog(uuid, compared);
            }
            return batch.size() == BATCH && compared == batch.get(BATCH - 1).offset();
        });
    }

    /** Whether the comparison could be made. */
    private boolean compare(
            ElectionState election,
            ChainHead head,
            Optional<BallotChecker> checker,
            LogDispositions.Entry disposition) {
        Optional<LogEntry> logged = log.at(election.partition(), disposition.offset());
        Judgement judgement = logged.map(entry -> judge.judge(election, head, checker, disposition, entry))
                .orElse(new Judgement.Wrong(AlarmKind.DISPOSITION_WRONG, "the ballot box has no such record"));
        if (judgement instanceof Judgement.Right && disposition.disposition() == LogDispositions.Disposition.CHAINED) {
            late.found(head, disposition.height().orElseThrow(), logged.orElseThrow());
        }
        if (judgement instanceof Judgement.Wrong wrong) {
            alarms.raise(
                    election.electionUuid(),
                    wrong.kind(),
                    subject(election.partition(), disposition.offset()),
                    disposition.disposition() + ": " + wrong.detail());
        }
        return !(judgement instanceof Judgement.NotYet);
    }

    private void requireNoneBetween(ElectionState election, long after, long before) {
        for (LogEntry passedOver :
                log.between(election.electionUuid(), election.partition(), after, before - 1, BATCH)) {
            alarms.raise(
                    election.electionUuid(),
                    AlarmKind.DISPOSITION_MISSING,
                    subject(passedOver.partition(), passedOver.offset()),
                    "record " + passedOver.tracker() + " (" + passedOver.kind() + ") has no disposition");
        }
    }

    private static String subject(int partition, long offset) {
        return "offset " + partition + "/" + offset;
    }
}
