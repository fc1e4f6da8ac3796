package org.dauys.system.primary;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dauys.events.LocalText;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.operator.Operator.Rules;
import org.dauys.simulator.operator.Operator.Times;
import org.dauys.simulator.oracle.CastAttempt;
import org.dauys.simulator.oracle.CastJournal;
import org.dauys.simulator.people.Person;
import org.dauys.simulator.primary.AdmitLate;
import org.dauys.simulator.primary.Applicant;
import org.dauys.simulator.primary.FillRoll;
import org.dauys.simulator.primary.HireStaff;
import org.dauys.simulator.primary.HoldNomination;
import org.dauys.simulator.primary.OpenBallotBox;
import org.dauys.simulator.primary.PlanPrimary;
import org.dauys.simulator.primary.PrimaryPlan;
import org.dauys.simulator.primary.Scale;
import org.dauys.simulator.primary.Scale.CandidateShares;
import org.dauys.simulator.primary.Staff;
import org.dauys.simulator.primary.Territory;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.station.StationDesk;
import org.dauys.simulator.trustee.Trustee;
import org.dauys.simulator.voter.BallotSlot;
import org.dauys.simulator.voter.ElectionOnDevice;
import org.dauys.system.stack.RunningSystem;

/** A primary of one or more elections, four lines on each ballot, from the roll to the result through the public APIs. */
public final class SmallPrimary {

    private static final LocalDate REFERENCE_DATE = LocalDate.of(2020, 10, 1);
    private static final int CANDIDATES = 4;
    private static final int GRACE_SECONDS = 2;
    private static final int LEAD_SECONDS = 5;
    private static final Duration NOMINATION_AT_MOST = Duration.ofSeconds(40);
    private static final Duration SETUP_AT_MOST = Duration.ofSeconds(45);
    private static final Duration BEFORE_OPENING = Duration.ofSeconds(3);
    private static final Duration LATE_ADMISSIONS_AT_MOST = Duration.ofSeconds(100);

    private final PrimaryPlan plan;
    private final Staff staff;
    private final CastJournal journal;
    private final Instant opens;
    private final Api trustee;
    private final List<SmallElection> elections;
    private final List<SmallElection> supplementary;

    private SmallPrimary(
            PrimaryPlan plan,
            Staff staff,
            LoginDesk desk,
            CastJournal journal,
            Instant opens,
            List<SmallElection> elections,
            List<SmallElection> supplementary) {
        this.plan = plan;
        this.opens = opens;
        this.staff = staff;
        this.journal = journal;
        this.trustee = desk.participant(staff.phones().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("trustee"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow());
        this.elections = List.copyOf(elections);
        this.supplementary = List.copyOf(supplementary);
    }

    /**
     * What is wanted.
     *
     * @param id slug of the primary
     * @param elections how many; at most three
     * @param members on the roll, shared among the elections
     * @param late how many are admitted after the close of registration, in the first territory
     * @param trustees who hold keys beside the server; {@code Trustee-1.privkey} and so on, if in {@code folder/keys}
     *     already, are theirs
     * @param folder for keys and the journal
     */
    public record Wish(String id, int elections, int members, int late, int trustees, Path folder) {

        /** Without anybody who is admitted late. */
        public Wish(String id, int elections, int members, int trustees, Path folder) {
            this(id, elections, members, 0, trustees, folder);
        }

        /** Where the trustees keep their keys. */
        public Path keys() {
            return folder.resolve("keys");
        }
    }

    /** Holds everything up to the moment at which ballots can be cast, with so much time left until the close. */
    public static SmallPrimary open(RunningSystem system, Wish wish, Duration window) {
        Api api = system.api();
        LoginDesk desk = new LoginDesk(api);
        Progress progress = new Progress(System.out);
        PrimaryPlan plan = plan(api, wish);
        try (Crowd crowd = new Crowd(4)) {
            Staff staff = new HireStaff(desk, crowd).hire(plan, wish.trustees(), wish.keys());
            Instant begin = Instant.now();
            Instant opensAtLatest = begin.plus(NOMINATION_AT_MOST);
            Instant closes = opensAtLatest.plusSeconds(1);
            staff.operator()
                    .createPrimary(
                            plan.id(),
                            plan.name(),
                            new Rules(GRACE_SECONDS, LEAD_SECONDS, REFERENCE_DATE),
                            new Times(begin, opensAtLatest, closes));
            new FillRoll(progress).fill(plan, staff);
            new HoldNomination(desk, crowd, progress).hold(plan, staff);
            Instant opens = Instant.now().plus(wish.late() == 0 ? BEFORE_OPENING : LATE_ADMISSIONS_AT_MOST);
            Instant enough = opens.plus(SETUP_AT_MOST);
            staff.operator()
                    .changeCalendar(
                            plan.id(),
                            new Times(begin, opens, closes.isAfter(enough) ? closes : enough),
                            new LocalText(
                                    "Дауыс беру ерте ашылады", "Досрочное открытие голосования", "Voting opens early"),
                            "2");
            List<String> uuids = new OpenBallotBox(api, progress).open(plan, staff);
            Map<String, List<Person>> late = late(plan, wish.late());
            List<String> supplementary =
                    late.isEmpty() ? List.of() : new AdmitLate(api, crowd, progress).admit(plan, staff, late);
            CastJournal journal = CastJournal.open(wish.folder().resolve("journal.jsonl"));
            SmallPrimary primary = new SmallPrimary(
                    plan,
                    staff,
                    desk,
                    journal,
                    opens,
                    elections(api, plan.roll(), desk, journal, uuids),
                    elections(api, late, desk, journal, supplementary));
            primary.keepOpen(window);
            Await.moment(opens);
            return primary;
        }
    }

    public String id() {
        return plan.id();
    }

    public List<SmallElection> elections() {
        return elections;
    }

    /** Those in which people vote who were admitted late. */
    public List<SmallElection> supplementary() {
        return supplementary;
    }

    /** Everyone who works for it. */
    public Staff staff() {
        return staff;
    }

    /** Those who stand by self-nomination; they have applied as participants, by phone alone. */
    public List<Applicant> candidates() {
        return plan.applicants().stream()
                .filter(applicant -> applicant.fate() == Applicant.Fate.STANDS && !applicant.byPpo())
                .toList();
    }

    /** The people who hold keys. */
    public List<Trustee> trustees() {
        return staff.trustees();
    }

    /** The system, with the identity token of somebody who is a trustee. */
    public Api asTrustee() {
        return trustee;
    }

    /** A polling station where members of an election may ask for a paper. */
    public StationDesk openStation(SmallElection election) {
        String territory = election.api()
                .get("/api/elections/" + election.uuid())
                .path("territory_ids")
                .path(0)
                .asText();
        String id = "station-" + territory;
        staff.central()
                .stations()
                .openOnline(id, territory, plan.name(), staff.stations().account());
        return staff.stations().at(id);
    }

    /** Every attempt to cast so far. */
    public List<CastAttempt> attempts() {
        return CastJournal.read(journal.file());
    }

    /** Moves the close, if need be, so that at least so much time is left. */
    public void keepOpen(Duration atLeast) {
        Instant closes = closes();
        Instant wanted = Instant.now().plus(atLeast);
        if (closes.isBefore(wanted)) {
            staff.operator()
                    .changeCalendarByTwo(
                            plan.id(),
                            new Times(opens.minusSeconds(NOMINATION_AT_MOST.toSeconds()), opens, wanted),
                            new LocalText("Дауыс беру ұзартылды", "Продление голосования", "Voting is extended"),
                            "extension to " + wanted);
        }
    }

    /** When voting closes as the calendar now says. */
    public Instant closes() {
        return staff.operator().votingCloses(plan.id());
    }

    private static PrimaryPlan plan(Api api, Wish wish) {
        List<Territory> cities = api.list("/api/registration/territories").stream()
                .map(Territory::of)
                .filter(territory -> territory.level().equals("republican_city"))
                .limit(wish.elections())
                .toList();
        Scale scale = new Scale(
                wish.members(),
                false,
                CANDIDATES,
                REFERENCE_DATE,
                new CandidateShares(0, 0, 0, 0.5, 0.25, 0, 0, 0.5),
                wish.id().hashCode());
        LocalText name = new LocalText("Шағын праймериз", "Небольшой праймериз", "A small primary");
        return PlanPrimary.of(wish.id(), name, cities, scale);
    }

    private static Map<String, List<Person>> late(PrimaryPlan plan, int people) {
        List<Person> late = Stream.generate(() -> plan.population().adult(REFERENCE_DATE))
                .limit(people)
                .toList();
        return late.isEmpty() ? Map.of() : Map.of(plan.voting().get(0).id(), late);
    }

    private static List<SmallElection> elections(
            Api api, Map<String, List<Person>> roll, LoginDesk desk, CastJournal journal, List<String> uuids) {
        BallotSlot slot = new BallotSlot(journal);
        Map<String, ElectionOnDevice> byTerritory = new HashMap<>();
        for (String uuid : uuids) {
            ElectionOnDevice device = ElectionOnDevice.load(api, uuid);
            api.get("/api/elections/" + uuid)
                    .path("territory_ids")
                    .forEach(territory -> byTerritory.put(territory.asText(), device));
        }
        List<SmallElection> elections = new ArrayList<>();
        roll.forEach((territory, people) -> {
            ElectionOnDevice device = byTerritory.get(territory);
            elections.add(new SmallElection(api, device, members(people, desk, slot, device)));
        });
        return elections;
    }

    private static List<Member> members(List<Person> people, LoginDesk desk, BallotSlot slot, ElectionOnDevice device) {
        return people.stream()
                .map(person -> new Member(person, desk, slot, device))
                .toList();
    }
}
