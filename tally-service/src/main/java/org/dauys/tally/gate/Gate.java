package org.dauys.tally.gate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dauys.events.board.LogDispositions.Disposition;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.tally.TallyConfig;
import org.dauys.tally.chain.ChainRepository;
import org.dauys.tally.computing.Verifiers;
import org.dauys.tally.election.AnnounceElection;
import org.dauys.tally.election.ElectionRecord;
import org.dauys.tally.election.ElectionRepository;
import org.dauys.tally.log.CalendarFreshness;
import org.dauys.tally.log.LogRecord;
import org.jboss.logging.Logger;

/**
 * Passes a batch of the ballot log: what may be chained is chained, everything gets a disposition. Runs in the
 * transaction that also moves the position in the log, so that a batch takes effect once or not at all.
 */
@ApplicationScoped
public class Gate {
    private static final Logger LOG = Logger.getLogger(Gate.class);

    private final ExamineRecord examine;
    private final Verifiers verifiers;
    private final ElectionRepository elections;
    private final ChainRepository chains;
    private final GateRepository memory;
    private final AnnounceElection announcements;
    private final CalendarFreshness calendar;
    private final TallyConfig config;
    private final DistributionSummary batchSize;
    private final Counter invalid;

    public Gate(
            ExamineRecord examine,
            Verifiers verifiers,
            ElectionRepository elections,
            ChainRepository chains,
            GateRepository memory,
            AnnounceElection announcements,
            CalendarFreshness calendar,
            TallyConfig config,
            MeterRegistry metrics) {
        this.examine = examine;
        this.verifiers = verifiers;
        this.elections = elections;
        this.chains = chains;
        this.memory = memory;
        this.announcements = announcements;
        this.calendar = calendar;
        this.config = config;
        this.batchSize = DistributionSummary.builder("dauys.tally.gate.batch")
                .description("Records of the ballot log per transaction")
                .register(metrics);
        this.invalid = Counter.builder("dauys.tally.gate.invalid")
                .description("Records that voting-service should not have let in")
                .register(metrics);
    }

    /** Decides these records of one partition, in the order of their offsets. */
    public void pass(List<LogRecord> records) {
        List<Examined> batch = records.stream().map(examine::examine).toList();
        Map<Examined, Verdict> verdicts = verify(batch);
        Map<String, ElectionLedger> ledgers = lock(batch);
        List<Disposed> dispositions = new ArrayList<>(batch.size());
        for (Examined each : batch) {
            dispositions.add(decide(each, ledgers, verdicts));
        }
        memory.saveDispositions(dispositions);
        ledgers.values().forEach(this::save);
        batchSize.record(batch.size());
        dispositions.stream()
                .filter(each -> each.disposition() == Disposition.INVALID)
                .forEach(this::alarm);
    }

    /**
     * Checks the ballots that are neither chained already nor late, all at once and before anything is locked. A close
     * may be moved later meanwhile; what then turns out to be in time is checked when it is decided.
     */
    private Map<Examined, Verdict> verify(List<Examined> batch) {
        List<Examined.CastBallot> open = new ArrayList<>();
        ballotsByElection(batch).forEach((uuid, ballots) -> open.addAll(worthChecking(uuid, ballots)));
        List<Callable<Verdict>> checks = new ArrayList<>();
        open.forEach(cast -> checks.add(() -> check(cast)));
        List<Verdict> results = verifiers.all(checks);
        Map<Examined, Verdict> verdicts = new HashMap<>();
        for (int i = 0; i < open.size(); i++) {
            verdicts.put(open.get(i), results.get(i));
        }
        return verdicts;
    }

    private List<Examined.CastBallot> worthChecking(String uuid, List<Examined.CastBallot> ballots) {
        ElectionRecord election = elections.find(uuid).orElseThrow();
        Map<String, Integer> chained = chains.heights(
                uuid, ballots.stream().map(cast -> cast.digest().toHex()).toList());
        return ballots.stream()
                .filter(cast -> election.stage() == Stage.SET_UP)
                .filter(cast -> !cast.record().appended().isAfter(election.lastAppendTime()))
                .filter(cast -> !chained.containsKey(cast.digest().toHex()))
                .toList();
    }

    private static Verdict check(Examined.CastBallot cast) {
        return Verdict.of(cast.election().checker().check(cast.record().value()));
    }

    private Map<String, ElectionLedger> lock(List<Examined> batch) {
        Map<String, List<Examined>> byElection = batch.stream()
                .filter(each -> each.forElection().isPresent())
                .collect(Collectors.groupingBy(
                        each -> each.forElection().orElseThrow().uuid()));
        requireFreshCalendar(byElection);
        Map<String, ElectionLedger> ledgers = new HashMap<>();
        for (ElectionRecord election : elections.lock(byElection.keySet())) {
            ledgers.put(election.uuid(), ledger(election, byElection.get(election.uuid())));
        }
        return ledgers;
    }

    /** Nothing is late, and no marker counts, by a calendar that may have been replaced. */
    private void requireFreshCalendar(Map<String, List<Examined>> byElection) {
        byElection.forEach((uuid, records) -> {
            ElectionRecord election = elections.find(uuid).orElseThrow();
            if (election.stage() == Stage.SET_UP) {
                records.stream()
                        .map(each -> each.record().appended())
                        .filter(appended -> appended.isAfter(election.lastAppendTime()))
                        .max(Instant::compareTo)
                        .ifPresent(calendar::requireAsOf);
            }
        });
    }

    private ElectionLedger ledger(ElectionRecord election, List<Examined> records) {
        List<String> trackers =
                records.stream().map(each -> each.digest().toHex()).toList();
        List<String> credentials = records.stream()
                .flatMap(each -> each.names().stream())
                .distinct()
                .toList();
        return new ElectionLedger(
                election,
                chains.open(election),
                chains.heights(election.uuid(), trackers),
                memory.uses(election.uuid(), credentials),
                memory.struckOff(election.uuid(), credentials),
                config.maxBallotsPerCredential());
    }

    private Disposed decide(Examined each, Map<String, ElectionLedger> ledgers, Map<Examined, Verdict> verdicts) {
        if (each instanceof Examined.CastBallot cast) {
            return ledgers.get(cast.election().uuid())
                    .ballot(cast, () -> verdicts.computeIfAbsent(cast, missing -> check(cast)));
        }
        if (each instanceof Examined.Strike strike) {
            ElectionLedger ledger = ledgers.get(strike.election().uuid());
            memory.saveStrikeOff(strike, ledger.ballotsOf(strike.strikeOff().credential()));
            return ledger.strikeOff(strike);
        }
        if (each instanceof Examined.Marker marker) {
            return ledgers.get(marker.election().uuid()).marker(marker);
        }
        return Disposed.invalid(each, ((Examined.Unusable) each).reason());
    }

    private void save(ElectionLedger ledger) {
        String uuid = ledger.election().uuid();
        chains.save(ledger.chain());
        memory.saveUses(uuid, ledger.changedUses());
        if (ledger.isMarkerVoid()) {
            elections.markerVoid(uuid);
        }
        if (ledger.endedHere()) {
            elections.moveTo(uuid, Stage.BALLOTS_ENDED);
            announcements.announce(uuid);
        }
    }

    private void alarm(Disposed disposed) {
        invalid.increment();
        LOG.warnf(
                "ALARM: invalid %s of dauys.ballots: %s",
                disposed.record(), disposed.reason().orElseThrow());
    }

    private static Map<String, List<Examined.CastBallot>> ballotsByElection(List<Examined> batch) {
        return batch.stream()
                .filter(Examined.CastBallot.class::isInstance)
                .map(Examined.CastBallot.class::cast)
                .collect(Collectors.groupingBy(cast -> cast.election().uuid()));
    }
}
