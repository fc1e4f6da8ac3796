package org.dauys.observer.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.dauys.events.ballotlog.BallotLog;
import org.dauys.events.board.LogDispositions;
import org.dauys.events.election.ElectionState;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.observer.ObserverConfig;
import org.dauys.observer.alarm.AlarmKind;
import org.dauys.observer.ballotlog.BallotLogCopy;
import org.dauys.observer.ballotlog.LogEntry;
import org.dauys.observer.board.ChainHead;
import org.dauys.observer.board.ChainedBallots;
import org.dauys.observer.payload.Payloads;
import org.dauys.protocol.ballot.BallotChecker;

/** Whether one disposition is what the rules of the gate make of that record. */
@ApplicationScoped
class JudgeDisposition {

    private final ChainedBallots chained;
    private final BallotLogCopy log;
    private final Payloads payloads;
    private final int mostBallots;

    JudgeDisposition(ChainedBallots chained, BallotLogCopy log, Payloads payloads, ObserverConfig config) {
        this.chained = chained;
        this.log = log;
        this.payloads = payloads;
        this.mostBallots = config.observer().maxBallotsPerCredential();
    }

    /** What comes out. */
    sealed interface Judgement {
        /** The disposition holds. */
        record Right() implements Judgement {}

        /** It does not. */
        record Wrong(AlarmKind kind, String detail) implements Judgement {}

        /** What it speaks of is not here yet. */
        record NotYet() implements Judgement {}
    }

    Judgement judge(
            ElectionState election,
            ChainHead head,
            Optional<BallotChecker> checker,
            LogDispositions.Entry said,
            LogEntry record) {
        if (!record.tracker().equals(said.tracker()) || !record.electionUuid().equals(election.electionUuid())) {
            return wrong("the record at this offset is another one");
        }
        return switch (said.disposition()) {
            case CHAINED -> chained(election, head, said, record);
            case REPEAT -> onBoardAt(head, said, record);
            case LATE ->
                refused(
                        record,
                        record.appendTime().isAfter(election.lastAppendTime()),
                        "appended " + record.appendTime() + ", in time until " + election.lastAppendTime());
            case STRUCK_OFF -> refused(record, log.struckOffBefore(record), "no strike-off stands before it");
            case OVER_LIMIT -> refused(record, isOverLimit(record), "fewer ballots than the limit are chained");
            case INVALID -> invalid(election, checker, record);
            case STRIKE_OFF -> ofKind(record, BallotLog.Kind.STRIKE_OFF);
            case CLOSE_MARKER -> ofKind(record, BallotLog.Kind.CLOSE_MARKER);
        };
    }

    private Judgement chained(ElectionState election, ChainHead head, LogDispositions.Entry said, LogEntry record) {
        if (record.appendTime().isAfter(election.lastAppendTime())) {
            // The close may have been moved by an announcement that is still on its way; after the end it is final.
            return election.stage() == Stage.SET_UP
                    ? new Judgement.NotYet()
                    : wrong("appended after the close: " + record.appendTime());
        }
        if (log.struckOffBefore(record)) {
            return wrong("its credential was struck off before");
        }
        if (isOverLimit(record)) {
            return wrong("as many ballots as a credential may have are chained before it");
        }
        return onBoardAt(head, said, record);
    }

    private Judgement onBoardAt(ChainHead head, LogDispositions.Entry said, LogEntry record) {
        if (said.height().isEmpty()) {
            return wrong("no height is given");
        }
        int height = said.height().get();
        if (height > head.height()) {
            return new Judgement.NotYet();
        }
        return chained.trackerAt(record.electionUuid(), height)
                        .filter(record.tracker()::equals)
                        .isPresent()
                ? new Judgement.Right()
                : wrong("event " + height + " is not of this ballot");
    }

    private Judgement refused(LogEntry record, boolean forThisReason, String otherwise) {
        if (!forThisReason) {
            return wrong(otherwise);
        }
        boolean isFirst = log.first(record.electionUuid(), record.tracker())
                .filter(first -> first.offset() == record.offset())
                .isPresent();
        return isFirst && chained.find(record.electionUuid(), record.tracker()).isPresent()
                ? wrong("and yet it is chained")
                : new Judgement.Right();
    }

    /** Whether so many stand before it: what is chained later was no reason to refuse this one. */
    private boolean isOverLimit(LogEntry record) {
        return record.credential()
                .map(credential ->
                        chained.countBefore(record.electionUuid(), credential, record.offset()) >= mostBallots)
                .orElse(false);
    }

    private Judgement invalid(ElectionState election, Optional<BallotChecker> checker, LogEntry record) {
        if (!record.kind().equals(BallotLog.Kind.BALLOT.headerValue())) {
            return new Judgement.Right();
        }
        if (checker.isEmpty()) {
            return new Judgement.NotYet();
        }
        boolean valid = payloads.find(record.tracker())
                .map(bytes -> checker.get().check(bytes).isValid())
                .orElse(false);
        return valid
                ? new Judgement.Wrong(
                        AlarmKind.VALID_BALLOT_REFUSED,
                        "the ballot holds for election " + election.electionUuid() + ", proofs included")
                : new Judgement.Right();
    }

    private static Judgement ofKind(LogEntry record, BallotLog.Kind kind) {
        return record.kind().equals(kind.headerValue()) ? new Judgement.Right() : wrong("the record is no " + kind);
    }

    private static Judgement wrong(String detail) {
        return new Judgement.Wrong(AlarmKind.DISPOSITION_WRONG, detail);
    }
}
