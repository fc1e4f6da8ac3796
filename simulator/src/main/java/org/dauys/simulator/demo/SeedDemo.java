package org.dauys.simulator.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dauys.events.LocalText;
import org.dauys.simulator.citizen.Discussion;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.observer.League;
import org.dauys.simulator.operator.Operator.Rules;
import org.dauys.simulator.operator.Operator.Times;
import org.dauys.simulator.primary.CampaignPlan;
import org.dauys.simulator.primary.FillRoll;
import org.dauys.simulator.primary.HireStaff;
import org.dauys.simulator.primary.HoldCampaign;
import org.dauys.simulator.primary.HoldNomination;
import org.dauys.simulator.primary.HoldNomination.Candidate;
import org.dauys.simulator.primary.OpenBallotBox;
import org.dauys.simulator.primary.PlanPrimary;
import org.dauys.simulator.primary.PrimaryPlan;
import org.dauys.simulator.primary.Scale;
import org.dauys.simulator.primary.Scale.CandidateShares;
import org.dauys.simulator.primary.Staff;
import org.dauys.simulator.primary.Territory;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.trustee.Trustee;

/** Makes the demo primary, once. */
final class SeedDemo {

    private static final Set<String> TERRITORIES =
            Set.of("kz-shymkent", "kz-akmola", "kz-akmola-kokshetau", "kz-akmola-burabay");
    private static final CandidateShares SHARES = new CandidateShares(0, 0, 0, 0.37, 0.3, 0.02, 0.01, 0.3);
    private static final CampaignPlan CAMPAIGN = new CampaignPlan(6, 140, 4, 2, 3);
    private static final int MEMBERS = 24;
    private static final int CANDIDATES = 12;
    private static final int GRACE_SECONDS = 60;
    private static final int EXTENSION_LEAD_SECONDS = 600;
    private static final Duration VOTING = Duration.ofDays(3);
    private static final Duration PREPARATION = Duration.ofSeconds(8);
    private static final LocalText NAME =
            new LocalText("Көрсетілім праймеризі", "Демонстрационный праймериз", "Demo primary");

    private final Api api;
    private final Path data;
    private final Progress progress;

    SeedDemo(URI base, Path data, Progress progress) {
        this.api = Api.at(base);
        this.data = data;
        this.progress = progress;
    }

    /** The demo's logins, of the primary that is there or of a new one. */
    DemoLogins seed() {
        Path file = data.resolve("demo-logins.json");
        return DemoLogins.read(file)
                .filter(known -> api.tryGet("/api/registration/primaries/" + known.primary())
                        .isSuccess())
                .orElseGet(() -> {
                    DemoLogins made = make();
                    made.write(file);
                    return made;
                });
    }

    private DemoLogins make() {
        try (Crowd crowd = new Crowd(4)) {
            LoginDesk desk = new LoginDesk(api);
            PrimaryPlan plan = plan();
            Staff staff = new HireStaff(desk, crowd).hire(plan, 2, data.resolve("demo-keys"));
            Instant start = Instant.now().minusSeconds(5);
            Instant provisional = start.plus(Duration.ofHours(1));
            staff.operator()
                    .createPrimary(
                            plan.id(),
                            plan.name(),
                            new Rules(GRACE_SECONDS, EXTENSION_LEAD_SECONDS, LocalDate.now()),
                            new Times(start, provisional, provisional.plus(Duration.ofHours(1))));
            new FillRoll(progress).fill(plan, staff);
            List<Candidate> candidates = new HoldNomination(desk, crowd, progress).hold(plan, staff);
            // Two candidates miss their debates: their cases wait for a controller.
            new HoldCampaign(desk, crowd, progress).hold(plan, staff, candidates, CAMPAIGN);
            progress.say(
                    "%s takes applications; some wait for a registrar",
                    NextPrimary.open(desk, crowd, staff, plan, plan.voting().get(0)));
            new Discussion(desk, crowd).hold(staff.editor(), places(plan), 10, plan.population());
            new League(desk, crowd)
                    .accredit(1, List.of(plan.voting().get(0).id()), plan.id(), staff.central(), plan.population());
            Instant opens = Instant.now().plus(PREPARATION);
            staff.operator()
                    .changeCalendar(
                            plan.id(),
                            new Times(start, opens, opens.plus(VOTING)),
                            new LocalText("Дауыс беру күндері", "Дни голосования", "The days of voting"),
                            "1-А");
            List<String> elections = new OpenBallotBox(api, progress).open(plan, staff);
            Await.moment(opens);
            progress.say("voting is open");
            return logins(plan, staff, elections, opens.plus(VOTING));
        }
    }

    private PrimaryPlan plan() {
        List<Territory> territories = api.list("/api/registration/territories").stream()
                .map(Territory::of)
                .filter(territory -> TERRITORIES.contains(territory.id()))
                .toList();
        long seed = Instant.now().getEpochSecond();
        Scale scale = new Scale(MEMBERS, false, CANDIDATES, LocalDate.now(), SHARES, seed);
        return PlanPrimary.of("demo-" + seed, NAME, territories, scale);
    }

    private static List<Discussion.Place> places(PrimaryPlan plan) {
        return plan.territories().stream()
                .map(territory -> new Discussion.Place(territory.id(), territory.name()))
                .toList();
    }

    private DemoLogins logins(PrimaryPlan plan, Staff staff, List<String> elections, Instant closes) {
        List<DemoLogins.Member> members = new ArrayList<>();
        plan.roll()
                .forEach((territory, people) -> people.forEach(person -> members.add(new DemoLogins.Member(
                        person.lastName() + " " + person.firstName(), person.iin(), person.phone(), territory))));
        Map<String, String> names = new LinkedHashMap<>();
        for (String uuid : elections) {
            names.put(
                    uuid,
                    api.get("/api/elections/" + uuid).path("name").path("ru").asText());
        }
        return new DemoLogins(
                plan.id(),
                closes.toString(),
                names,
                members,
                new TreeMap<>(staff.phones()),
                staff.trustees().stream()
                        .map(Trustee::keyFile)
                        .map(Path::toString)
                        .toList());
    }
}
