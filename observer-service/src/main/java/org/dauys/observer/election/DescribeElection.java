package org.dauys.observer.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.events.election.ElectionState;
import org.dauys.observer.alarm.AlarmBook;
import org.dauys.observer.audit.AuditProgress;
import org.dauys.observer.ballotlog.BallotLogCopy;
import org.dauys.observer.board.ChainHead;
import org.dauys.observer.board.ChainHeads;
import org.dauys.observer.election.ElectionDetail.AuditState;
import org.dauys.observer.election.ElectionDetail.AuditState.Status;
import org.dauys.observer.turnout.Turnout;
import org.dauys.observer.turnout.TurnoutCount;

/** Puts together what the features know of an election. */
@ApplicationScoped
class DescribeElection {

    private final ChainHeads heads;
    private final AuditProgress progress;
    private final BallotLogCopy log;
    private final TurnoutCount turnout;
    private final AlarmBook alarms;
    private final Clock clock;

    DescribeElection(
            ChainHeads heads,
            AuditProgress progress,
            BallotLogCopy log,
            TurnoutCount turnout,
            AlarmBook alarms,
            Clock clock) {
        this.heads = heads;
        this.progress = progress;
        this.log = log;
        this.turnout = turnout;
        this.alarms = alarms;
        this.clock = clock;
    }

    ElectionDetail describe(ElectionState election) {
        String uuid = election.electionUuid();
        Optional<ChainHead> head = heads.find(uuid);
        AuditProgress.Progress audited = progress.of(uuid);
        return new ElectionDetail(
                uuid,
                election.primaryId(),
                election.name(),
                election.territoryIds(),
                election.contestIds(),
                ElectionPhase.of(election, clock.instant()),
                election.stage(),
                election.opens(),
                election.closes(),
                election.graceSeconds(),
                election.partition(),
                head.map(ChainHead::height),
                head.map(ChainHead::eventHash),
                head.map(ChainHead::position),
                Optional.of(audited.verifiedHeight()).filter(height -> height >= 0),
                new AuditState(status(head, audited), audited.failedHeight(), audited.failedReason()),
                new ElectionDetail.LogState(
                        Optional.of(log.end(election.partition())).filter(offset -> offset >= 0),
                        Optional.of(audited.logOffset()).filter(offset -> offset >= 0)),
                turnout.of(election),
                alarms.of(uuid, election.partition()));
    }

    /** Elections as the list shows them, by uuid: four statements, however many elections there are. */
    Map<String, ElectionItem> items(List<ElectionState> all) {
        List<String> uuids = all.stream().map(ElectionState::electionUuid).toList();
        Map<String, ChainHead> chains = heads.find(uuids);
        Map<String, Integer> verified = progress.verifiedHeights(uuids);
        Map<String, Turnout> turnouts = turnout.of(all);
        Map<String, Integer> standing = alarms.counts(
                Stream.concat(uuids.stream(), all.stream().map(election -> AlarmBook.partition(election.partition())))
                        .distinct()
                        .toList());
        return all.stream().collect(Collectors.toMap(ElectionState::electionUuid, election -> {
            String uuid = election.electionUuid();
            Optional<ChainHead> head = Optional.ofNullable(chains.get(uuid));
            return new ElectionItem(
                    uuid,
                    election.primaryId(),
                    election.name(),
                    election.territoryIds(),
                    ElectionPhase.of(election, clock.instant()),
                    election.opens(),
                    election.closes(),
                    head.map(ChainHead::height),
                    Optional.ofNullable(verified.get(uuid)),
                    head.map(ChainHead::eventHash),
                    turnouts.get(uuid),
                    standing.getOrDefault(uuid, 0)
                            + standing.getOrDefault(AlarmBook.partition(election.partition()), 0));
        }));
    }

    private static Status status(Optional<ChainHead> head, AuditProgress.Progress audited) {
        if (audited.failedHeight().isPresent()) {
            return Status.FAILED;
        }
        return head.isPresent() && audited.verifiedHeight() >= head.get().height() ? Status.VERIFIED : Status.BEHIND;
    }
}
