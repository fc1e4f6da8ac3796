package org.dauys.simulator.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.dauys.events.LocalText;
import org.dauys.simulator.http.ApiProblem;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.operator.Operator.Times;
import org.dauys.simulator.oracle.CastAttempt.Outcome;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.voter.BallotBoxAnswer;
import org.dauys.simulator.voter.ElectionOnDevice;
import org.dauys.simulator.voter.Marks;
import org.dauys.simulator.voter.Voter;

/** From the opening to the close: surge, casts along the published curve, second thoughts, a removal, an extension. */
final class VotingDays {

    private static final double SECOND_THOUGHTS = 0.05;
    static final List<Double> CURVE_HOURS = List.of(24.0, 41.0, 62.0);
    private static final double COPIES_HOUR = 30;
    private static final double REMOVAL_HOUR = 44;
    private static final double LATE_TOKEN_HOUR = 70;
    private static final double STATION_HOUR = 64;
    private static final double EXTENSION_HOUR = 52;
    private static final int EXTENSION_LEAD_SECONDS = 3;
    private static final int OFFICIALS = 4;

    private final World world;
    private final Schedule schedule;
    private final Crowd crowd;
    private final PublishedFigures figures;
    private final Progress progress;
    private final Random random;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger tooLate = new AtomicInteger();
    private final Receipts receipts;
    private final Watchers watchers;
    private final Stations stations;
    private final LateVoter lateVoter;
    private final Map<Double, Integer> curve = new ConcurrentHashMap<>();
    private final List<Future<?>> running = new ArrayList<>();

    VotingDays(
            World world,
            Schedule schedule,
            Crowd crowd,
            PublishedFigures figures,
            Receipts receipts,
            Watchers watchers,
            Stations stations,
            LateVoter lateVoter,
            Progress progress) {
        this.world = world;
        this.schedule = schedule;
        this.crowd = crowd;
        this.figures = figures;
        this.receipts = receipts;
        this.watchers = watchers;
        this.stations = stations;
        this.progress = progress;
        this.lateVoter = lateVoter;
        this.random = new Random(world.plan().scale().seed() + 3);
    }

    /**
     * What happened.
     *
     * @param surge requests in the first moment
     * @param slowest answer among them
     * @param curve ballots acknowledged by an hour
     * @param recast voters who cast again after the removal
     * @param casts tried in all
     * @param refused casts that ended without an acknowledgement
     * @param tooLate casts for which voting was closed before there was a token
     */
    record Report(
            int surge,
            Duration slowest,
            int acknowledged,
            Map<Double, Integer> curve,
            int recast,
            int casts,
            int refused,
            int tooLate,
            Optional<Removal> removal,
            Instant close) {}

    private record Happening(Instant at, boolean official, Runnable what) {

        static Happening cast(Instant at, Runnable what) {
            return new Happening(at, false, what);
        }

        static Happening official(Instant at, Runnable what) {
            return new Happening(at, true, what);
        }
    }

    /** Runs the days and returns when everyone has an answer. */
    Report run(Electorate electorate) {
        List<Happening> happenings = new ArrayList<>();
        Optional<Removal> removal = Removal.choose(world);
        List<Voter> voting = electorate.voting();
        List<Voter> content = new ArrayList<>();
        for (int i = 0; i < voting.size(); i++) {
            Voter voter = voting.get(i);
            double hour = figures.hourOfShare((i + 0.5) / voting.size());
            happenings.add(Happening.cast(schedule.atHour(hour), () -> vote(voter, removal, hour)));
            if (random.nextDouble() < SECOND_THOUGHTS) {
                double later = hour + random.nextDouble() * (schedule.hours() - hour);
                happenings.add(Happening.cast(schedule.atHour(later), () -> vote(voter, removal, later)));
            } else if (removal.filter(one -> one.uuid().equals(voter.election()))
                    .isEmpty()) {
                content.add(voter);
            }
        }
        AtomicInteger recast = new AtomicInteger();
        removal.ifPresent(one -> happenings.add(
                Happening.official(schedule.atHour(REMOVAL_HOUR), () -> remove(one, electorate, recast))));
        happenings.add(Happening.official(schedule.atHour(EXTENSION_HOUR), this::extend));
        for (double hour = 12; hour < schedule.hours(); hour += 12) {
            double now = hour;
            happenings.add(Happening.official(schedule.atHour(hour), () -> tell(now)));
        }
        for (double hour : CURVE_HOURS) {
            happenings.add(Happening.official(schedule.atHour(hour), () -> curve.put(hour, acknowledged.get())));
        }
        happenings.add(Happening.official(schedule.atHour(COPIES_HOUR), watchers::saveCopies));
        happenings.add(Happening.official(schedule.atHour(LATE_TOKEN_HOUR), lateVoter::fetchToken));
        happenings.add(Happening.official(schedule.atHour(STATION_HOUR), () -> stations.askForSecondBallot(content)));
        happenings.sort(Comparator.comparing(Happening::at));
        Await.moment(schedule.opens());
        progress.say("voting opens; it closes at %s as planned", schedule.plannedClose());
        List<Duration> surge = surge(voting);
        // Officials have hands of their own: a decision with a deadline does not queue behind casts.
        try (Crowd officials = new Crowd(OFFICIALS)) {
            for (Happening happening : happenings) {
                Await.moment(happening.at());
                running.add((happening.official() ? officials : crowd).start(happening.what()));
            }
            running.forEach(Crowd::get);
        }
        return new Report(
                surge.size() * 2,
                surge.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO),
                acknowledged.get(),
                Map.copyOf(curve),
                recast.get(),
                acknowledged.get() + refused.get() + tooLate.get(),
                refused.get(),
                tooLate.get(),
                removal,
                world.staff().operator().votingCloses(world.plan().id()));
    }

    private List<Duration> surge(List<Voter> voting) {
        int scaled = (int) Math.round(
                figures.share("simultaneous_requests", "members") * world.plan().members());
        List<Voter> first = voting.subList(0, Math.min(voting.size(), Math.max(20, scaled)));
        List<Duration> waits = crowd.each(first, Voter::knock);
        progress.say("the first moment: %d members at the door, every one answered", first.size());
        return waits;
    }

    private void vote(Voter voter, Optional<Removal> removal, double hour) {
        synchronized (voter) {
            try {
                ElectionOnDevice device = world.devices().get(voter.election());
                Marks marks = removal.filter(
                                one -> hour > REMOVAL_HOUR && one.uuid().equals(device.uuid()))
                        .map(one -> Marks.avoiding(device.election().questions(), random, one.question(), one.answer()))
                        .orElseGet(() -> Marks.random(device.election().questions(), random));
                count(device.uuid(), voter.vote(device, marks));
            } catch (ApiProblem e) {
                if (!e.slug().equals("voting-closed")) {
                    throw e;
                }
                tooLate.incrementAndGet();
            }
        }
    }

    private void count(String uuid, BallotBoxAnswer answer) {
        receipts.keep(uuid, answer);
        if (answer.outcome() == Outcome.ACK) {
            acknowledged.incrementAndGet();
        } else {
            refused.incrementAndGet();
            progress.say("a ballot was not taken: %s %s %d", answer.outcome(), answer.problem(), answer.status());
        }
    }

    private void remove(Removal removal, Electorate electorate, AtomicInteger recast) {
        world.staff()
                .controller()
                .remove(
                        removal.candidacyId(),
                        "BRIBERY",
                        new LocalText("Сайлаушыларға сыйлық таратты", "Раздавал подарки избирателям", "Gave presents"),
                        "34-П",
                        world.staff().second());
        Await.until(
                "the announcement of the removal",
                Duration.ofSeconds(30),
                () -> world.api()
                                .list("/api/ballot-box/" + removal.uuid() + "/announcements")
                                .isEmpty()
                        ? Optional.empty()
                        : Optional.of(true));
        progress.say("a candidate is removed while voting is open; voters of the contest are told");
        for (Voter voter : electorate.voting()) {
            synchronized (voter) {
                boolean concerned = voter.lastMarks().isPresent()
                        && voter.election().equals(removal.uuid())
                        && voter.lastMarks().get().has(removal.question(), removal.answer());
                if (concerned && recast.get() < 5) {
                    recast.incrementAndGet();
                    vote(voter, Optional.of(removal), schedule.hours());
                }
            }
        }
        progress.say("%d of them voted again", recast.get());
    }

    private void extend() {
        world.staff()
                .operator()
                .changeCalendarByTwo(
                        world.plan().id(),
                        new Times(schedule.opens().minusSeconds(3600), schedule.opens(), schedule.close()),
                        new LocalText(
                                "Үміткерлердің өтініші бойынша", "По просьбе кандидатов", "At the candidates' request"),
                        "2");
        progress.say("two operators extend voting by a day, to %s", schedule.close());
    }

    private void tell(double hour) {
        long verified = world
                .api()
                .list("/api/elections?primary=" + world.plan().id())
                .stream()
                .mapToLong(election -> election.path("verified_height").asLong())
                .sum();
        progress.say(
                "day %d, %02d:00: %d ballots acknowledged, %d events on the board verified by observer-service",
                1 + (int) hour / 24, (int) hour % 24, acknowledged.get(), verified);
    }

    /** How long before the close an extension must be decided, at this compression. */
    static int extensionLeadSeconds() {
        return EXTENSION_LEAD_SECONDS;
    }
}
