package org.dauys.observer.turnout;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dauys.events.election.ElectionState;
import org.dauys.kit.sql.Sql;
import org.dauys.observer.board.AppendedEvent;
import org.dauys.observer.board.BallotOrigin;
import org.dauys.observer.board.ChainHead;
import org.dauys.observer.board.ChainListener;

/** Counts a credential in the hour of its first ballot, as the chain grows. */
@ApplicationScoped
public class TurnoutCount implements ChainListener {

    private final Sql sql;

    TurnoutCount(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void appended(ChainHead head, List<AppendedEvent> events) {
        Map<Instant, Integer> hours = new TreeMap<>();
        events.stream()
                .map(AppendedEvent::origin)
                .flatMap(Optional::stream)
                .filter(BallotOrigin::firstOfCredential)
                .forEach(origin -> hours.merge(origin.appendTime().truncatedTo(ChronoUnit.HOURS), 1, Integer::sum));
        sql.batch(
                "insert into turnout_cell (election_uuid, hour, voters) values (?, ?, ?)"
                        + " on conflict (election_uuid, hour) do update"
                        + " set voters = turnout_cell.voters + excluded.voters",
                hours.entrySet().stream()
                        .map(hour -> new Object[] {head.electionUuid(), hour.getKey(), hour.getValue()})
                        .toList());
    }

    @Override
    public void found(ChainHead head, AppendedEvent ballot) {
        appended(head, List.of(ballot));
    }

    /** The turnout of each of these elections, as it may be shown, by uuid. */
    public Map<String, Turnout> of(Collection<ElectionState> elections) {
        Map<String, Integer> voters = new HashMap<>();
        sql.each(
                "select election_uuid, sum(voters)::int as voters from turnout_cell"
                        + " where election_uuid = any (?) group by election_uuid",
                row -> voters.put(row.text("election_uuid"), row.integer("voters")),
                elections.stream().map(ElectionState::electionUuid).toList());
        return elections.stream()
                .collect(Collectors.toMap(
                        ElectionState::electionUuid,
                        election -> turnout(voters.getOrDefault(election.electionUuid(), 0), election)));
    }

    /** The turnout of an election, as it may be shown. */
    public Turnout of(ElectionState election) {
        return turnout(
                cells(election.electionUuid()).stream()
                        .mapToInt(TurnoutCells.Cell::voters)
                        .sum(),
                election);
    }

    private static Turnout turnout(int voters, ElectionState election) {
        Optional<Integer> shown = TurnoutCells.total(voters);
        return new Turnout(shown, election.electorate(), shown.isEmpty());
    }

    List<TurnoutCells.Cell> cells(String electionUuid) {
        return sql.list(
                "select hour, voters from turnout_cell where election_uuid = ? order by hour",
                row -> new TurnoutCells.Cell(row.instant("hour"), row.integer("voters")),
                electionUuid);
    }
}
