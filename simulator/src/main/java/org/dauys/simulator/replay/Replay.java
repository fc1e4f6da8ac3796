package org.dauys.simulator.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.events.LocalText;
import org.dauys.simulator.citizen.Discussion;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.observer.AuditDesk;
import org.dauys.simulator.observer.League;
import org.dauys.simulator.observer.Observer;
import org.dauys.simulator.operator.Operator.Rules;
import org.dauys.simulator.operator.Operator.Times;
import org.dauys.simulator.oracle.CastJournal;
import org.dauys.simulator.people.Person;
import org.dauys.simulator.primary.AdmitLate;
import org.dauys.simulator.primary.Applicant.Fate;
import org.dauys.simulator.primary.CampaignPlan;
import org.dauys.simulator.primary.ChooseTerritories;
import org.dauys.simulator.primary.FillRoll;
import org.dauys.simulator.primary.HearCases;
import org.dauys.simulator.primary.HireStaff;
import org.dauys.simulator.primary.HoldCampaign;
import org.dauys.simulator.primary.HoldNomination;
import org.dauys.simulator.primary.HoldNomination.Candidate;
import org.dauys.simulator.primary.OpenBallotBox;
import org.dauys.simulator.primary.PlanPrimary;
import org.dauys.simulator.primary.PrimaryPlan;
import org.dauys.simulator.primary.Scale;
import org.dauys.simulator.primary.Spare;
import org.dauys.simulator.primary.Staff;
import org.dauys.simulator.primary.Territory;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.voter.BallotBoxAnswer;
import org.dauys.simulator.voter.BallotSlot;
import org.dauys.simulator.voter.ElectionOnDevice;
import org.dauys.simulator.voter.Voter;

/** The whole primary, from an empty calendar to the table. */
final class Replay {

    private static final int GRACE_SECONDS = 3;
    private static final int ADMITTED_LATE = 30;
    private static final LocalDate REFERENCE_DATE = LocalDate.of(2020, 10, 1);
    private static final LocalText NAME =
            new LocalText("Праймериз 2020 (қайта ойнату)", "Праймериз 2020 (повтор)", "Primary 2020 (replay)");

    private final ReplayOptions options;
    private final PublishedFigures figures;
    private final Progress progress;
    private final Api api;
    private final LoginDesk desk;

    Replay(ReplayOptions options, PublishedFigures figures, Progress progress) {
        this.options = options;
        this.figures = figures;
        this.progress = progress;
        this.api = Api.at(options.base());
        this.desk = new LoginDesk(api);
    }

    /** Whether every checked figure and every election holds. */
    boolean run() {
        Path folder = options.data().resolve("replay-" + options.seed());
        try (Crowd crowd = new Crowd(options.hands());
                CastJournal journal = CastJournal.open(folder.resolve("journal.jsonl"))) {
            return run(crowd, journal, folder);
        }
    }

    private boolean run(Crowd crowd, CastJournal journal, Path folder) {
        PrimaryPlan plan = plan();
        progress.say(
                "%d territories, %d elections, %d members, %d applicants, up to %d candidates on a ballot",
                plan.territories().size(),
                plan.voting().size(),
                plan.members(),
                plan.applicants().size(),
                plan.longestBallot());
        Staff staff = new HireStaff(desk, crowd).hire(plan, options.trustees(), folder.resolve("keys"));
        Times provisional = Schedule.provisional(plan, Instant.now());
        staff.operator()
                .createPrimary(
                        plan.id(),
                        plan.name(),
                        new Rules(GRACE_SECONDS, VotingDays.extensionLeadSeconds(), REFERENCE_DATE),
                        provisional);
        progress.say(
                "the primary is announced; staff of %d hired and logged in",
                staff.phones().size());
        new FillRoll(progress).fill(plan, staff);
        List<Candidate> candidates = new HoldNomination(desk, crowd, progress).hold(plan, staff);
        HoldCampaign.Report campaign =
                new HoldCampaign(desk, crowd, progress).hold(plan, staff, candidates, campaignPlan(plan));
        HearCases.Report control =
                new HearCases(desk, crowd, progress).hear(plan, staff, candidates, accused(plan, candidates, campaign));
        RunUp runUp = new RunUp(
                campaign,
                control,
                discuss(crowd, plan, staff),
                observe(crowd, plan, staff).size());
        Schedule schedule =
                Schedule.of(plan, ADMITTED_LATE, figures, Instant.now()).closingNotBefore(provisional.votingCloses());
        staff.operator()
                .changeCalendar(
                        plan.id(),
                        new Times(provisional.nominationOpens(), schedule.opens(), schedule.plannedClose()),
                        new LocalText("Дауыс беру күндері", "Дни голосования", "The days of voting"),
                        "1-А");
        Optional<OfflineStation> offline = OfflineStation.of(plan, progress);
        offline.ifPresent(village -> village.assign(plan, staff, schedule.opens()));
        Map<String, List<Person>> late = late(plan);
        List<String> supplementary = new ArrayList<>();
        List<String> elections = new OpenBallotBox(api, progress)
                .open(
                        plan,
                        staff,
                        () -> supplementary.addAll(new AdmitLate(api, crowd, progress).sign(plan, staff, late)));
        World world = new World(
                api,
                plan,
                staff,
                candidates,
                late,
                elections,
                supplementary,
                devices(crowd, elections),
                journal,
                folder);
        return vote(crowd, world, schedule, offline, runUp);
    }

    private boolean vote(Crowd crowd, World world, Schedule schedule, Optional<OfflineStation> offline, RunUp runUp) {
        BallotSlot slot = new BallotSlot(world.journal());
        List<Voter> members = world.voters().stream()
                .map(person -> new Voter(person, world.plan().id(), desk, slot))
                .toList();
        Electorate electorate =
                Electorate.of(members, offline.map(OfflineStation::members).orElse(Set.of()), figures, options.seed());
        crowd.all(electorate.enrolled(), voter -> voter.enrol(world.devices().get(voter.election())));
        progress.say("%d members enrolled their devices", electorate.enrolled().size());
        Stations stations = new Stations(world, crowd, offline, progress);
        stations.serve(electorate.paper());
        Receipts receipts = new Receipts();
        AuditDesk auditDesk = new AuditDesk(api, world.folder().resolve("records"));
        Watchers watchers = new Watchers(world, auditDesk);
        LateVoter lateVoter = new LateVoter(notVoting(electorate), world, progress);
        VotingDays.Report days = new VotingDays(
                        world, schedule, crowd, figures, receipts, watchers, stations, lateVoter, progress)
                .run(electorate);
        Optional<BallotBoxAnswer> late = lateVoter.tryAfter(days.close(), GRACE_SECONDS);
        new Count(world, progress).complete();
        Audit.Report audit = new Audit(world, auditDesk, receipts, progress).all(watchers.copies());
        Table table = new Figures(world, figures, progress)
                .table(new Story(
                        electorate,
                        runUp,
                        stations.close(),
                        days,
                        late,
                        watchers.check(receipts),
                        watchers.copies().size(),
                        audit));
        table.lines().forEach(progress::print);
        audit.failures().forEach(failure -> progress.print("OFF: " + failure));
        boolean holds = table.allHold() && audit.failures().isEmpty();
        progress.say(
                "%s in %d s; journal and records are in %s",
                holds
                        ? "everything holds"
                        : table.off() + " figures and " + audit.failures().size() + " checks are off",
                progress.elapsed().toSeconds(),
                world.folder());
        return holds;
    }

    private PrimaryPlan plan() {
        List<Territory> all = api.list("/api/registration/territories").stream()
                .map(Territory::of)
                .toList();
        Scale scale = new Scale(
                options.rollSize(figures),
                options.membersPerMille().isPresent(),
                options.candidatesPerBallot(figures),
                REFERENCE_DATE,
                figures.candidateShares(),
                options.seed());
        return PlanPrimary.of(
                "primary-2020-" + options.seed(), NAME, ChooseTerritories.of(all, options.territories()), scale);
    }

    /** As many as the least electorate whose result may be published, in the first territory. */
    private static Map<String, List<Person>> late(PrimaryPlan plan) {
        List<Person> late = Stream.generate(
                        () -> plan.population().adult(plan.scale().referenceDate()))
                .limit(ADMITTED_LATE)
                .toList();
        return Map.of(plan.voting().get(0).id(), late);
    }

    /** To scale, and so much at least that everything happens. */
    private CampaignPlan campaignPlan(PrimaryPlan plan) {
        return new CampaignPlan(
                Math.max(12, (int) Math.round(figures.share("meetings", "members") * plan.members())),
                Math.max(100, (int) Math.round(figures.share("reached", "members") * plan.members())),
                Math.min(10, plan.members()),
                Removals.of(figures, plan.members()).absent(),
                8);
    }

    /** Of those who came to their debates: as many as are to be removed on complaints, and one to be warned. */
    private List<Candidate> accused(PrimaryPlan plan, List<Candidate> candidates, HoldCampaign.Report campaign) {
        int removed = Removals.of(figures, plan.members()).onComplaints();
        List<Candidate> standing = candidates.stream()
                .filter(one -> one.applicant().fate() == Fate.STANDS)
                .filter(one -> !campaign.missing().contains(one))
                .toList();
        List<Candidate> accused = new ArrayList<>(Spare.of(standing, removed));
        standing.stream()
                .filter(one -> one.session().isPresent())
                .filter(one -> !accused.contains(one))
                .findFirst()
                .ifPresent(accused::add);
        return accused;
    }

    private Discussion.Report discuss(Crowd crowd, PrimaryPlan plan, Staff staff) {
        int proposals = Math.max(10, (int) Math.round(figures.share("proposals", "members") * plan.members()));
        Discussion.Report report = new Discussion(desk, crowd)
                .hold(
                        staff.editor(),
                        plan.territories().stream()
                                .map(territory -> new Discussion.Place(territory.id(), territory.name()))
                                .toList(),
                        proposals,
                        plan.population());
        progress.say(
                "%d draft programmes, %d proposals, %d answered",
                report.programmes(), report.ideas().size(), report.answers());
        return report;
    }

    private List<Observer> observe(Crowd crowd, PrimaryPlan plan, Staff staff) {
        List<String> territories = plan.voting().stream().map(Territory::id).toList();
        int count = Math.min(
                (int) figures.get("league_observers"), Math.max(2, Math.min(territories.size(), plan.members() / 100)));
        List<Observer> observers =
                new League(desk, crowd).accredit(count, territories, plan.id(), staff.central(), plan.population());
        observers.get(0).report(territories.get(0), "agitation", "У входа в офис раздают листовки");
        progress.say("%d observers accredited; one incident reported", observers.size());
        return observers;
    }

    private Map<String, ElectionOnDevice> devices(Crowd crowd, List<String> elections) {
        Map<String, ElectionOnDevice> devices = new LinkedHashMap<>();
        List<ElectionOnDevice> loaded = crowd.each(elections, uuid -> ElectionOnDevice.load(api, uuid));
        loaded.forEach(device -> devices.put(device.uuid(), device));
        return devices;
    }

    private static Optional<Voter> notVoting(Electorate electorate) {
        List<Voter> idle = new ArrayList<>(electorate.enrolled());
        idle.removeAll(electorate.voting());
        return idle.stream().findFirst();
    }
}
