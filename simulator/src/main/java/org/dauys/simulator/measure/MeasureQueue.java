package org.dauys.simulator.measure;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.dauys.events.LocalText;
import org.dauys.simulator.candidate.Nomination;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.operator.Operator;
import org.dauys.simulator.operator.StaffOffice;
import org.dauys.simulator.people.Population;
import org.dauys.simulator.primary.Applicant;
import org.dauys.simulator.primary.Applicant.Fate;
import org.dauys.simulator.primary.ContestPlan;
import org.dauys.simulator.primary.HireStaff;
import org.dauys.simulator.primary.Territory;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.registrar.Registrar;

/** Applications of the whole country in the queue, and registrars who look for work and decide. */
final class MeasureQueue {

    private static final int HANDS = 8;
    private static final int SAY_EVERY = 1_000;
    private static final Duration DAY = Duration.ofDays(1);
    private static final LocalDate REFERENCE = LocalDate.of(2020, 10, 1);

    private final Api api;
    private final int applications;
    private final int times;
    private final Population people;
    private final Progress progress;
    private final Measured measured = new Measured();
    private final String primary = "queue-" + Instant.now().getEpochSecond();

    MeasureQueue(URI base, int applications, int times, long seed, Progress progress) {
        this.api = Api.at(base);
        this.applications = applications;
        this.times = times;
        this.people = new Population(seed);
        this.progress = progress;
    }

    Measured run() {
        LoginDesk desk = new LoginDesk(api);
        Api first = desk.participant(HireStaff.OPERATOR_PHONE);
        Api second = desk.participant(HireStaff.SECOND_OPERATOR_PHONE);
        StaffOffice office = new StaffOffice(first, second);
        Instant now = Instant.now();
        new Operator(first, second)
                .createPrimary(
                        primary,
                        new LocalText("Кезек", "Очередь", "Queue"),
                        new Operator.Rules(300, 60, REFERENCE),
                        new Operator.Times(now, now.plus(DAY), now.plus(DAY.multipliedBy(2))));
        List<Territory> territories = api.list("/api/registration/territories").stream()
                .map(Territory::of)
                .filter(Territory::votes)
                .toList();
        Api country = hired(desk, office, "registrar", "*");
        Registrar registrar = new Registrar(country, primary);
        territories.forEach(territory -> registrar.addContest(contest(territory)));
        List<String> filed = file(hired(desk, office, "ppo-secretary", "*"), territories);
        measured.add("applications", filed.size(), "");
        look(country, hired(desk, office, "registrar", territories.get(0).id()), territories.get(0));
        timed("decision: read and register", i -> registrar.register(filed.get(i)));
        return measured;
    }

    private List<String> file(Api secretary, List<Territory> territories) {
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < applications; i++) {
            Territory territory = territories.get(i % territories.size());
            applicants.add(new Applicant(
                    people.person(i % 3 == 0, 25, 60, REFERENCE),
                    territory.id(),
                    contest(territory).id(),
                    true,
                    List.of(),
                    i % 2 == 0,
                    false,
                    Fate.STANDS));
        }
        Nomination nomination = new Nomination(secretary, primary);
        Instant begin = Instant.now();
        List<String> filed = new ArrayList<>();
        try (Crowd crowd = new Crowd(HANDS)) {
            for (int from = 0; from < applications; from += SAY_EVERY) {
                int number = from;
                filed.addAll(crowd.each(
                        applicants.subList(from, Math.min(applications, from + SAY_EVERY)),
                        applicant -> nomination.nominate(applicant, number)));
                progress.say("%,d applications", filed.size());
            }
        }
        double seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
        measured.add("filing, eight at a time", filed.size() / seconds, "/s");
        return filed;
    }

    private void look(Api country, Api office, Territory territory) {
        String path = "/api/registration/primaries/" + primary + "/applications";
        pages("page of the whole country", country, path + "/queue");
        pages("page of an office", office, path + "/queue");
        pages("page with a state", country, path + "/queue?state=SUBMITTED");
        pages("page of what is not claimed", country, path + "/queue?claimed=nobody");
        pages("page of what lacks documents", country, path + "/queue?missing_documents=true");
        pages("page of who may be the same person", country, path + "/queue?duplicates=true");
        pages("page of an office with part of a name", office, path + "/queue?text=" + encoded("ахм"));
        pages("page of the whole country with part of a name", country, path + "/queue?text=" + encoded("ахметова а"));
        timed("all pages of an office", i -> office.list(path + "/queue"));
        timed("counts of the whole country", i -> country.get(path + "/queue/counts"));
        timed("counts of an office", i -> office.get(path + "/queue/counts"));
        pages("list of the whole country, a page", country, path);
        pages("list of a territory, a page", country, path + "?territory=" + territory.id());
    }

    private void pages(String what, Api reader, String path) {
        timed(what, i -> reader.get(path));
    }

    private void timed(String what, IntConsumer action) {
        Latencies latencies = Latencies.of(times, action);
        measured.add(what + ", p50", latencies.quantile(0.5), "ms");
        measured.add(what + ", p95", latencies.quantile(0.95), "ms");
        progress.say("%s: p50 %.1f ms, p95 %.1f ms", what, latencies.quantile(0.5), latencies.quantile(0.95));
    }

    private Api hired(LoginDesk desk, StaffOffice office, String role, String territory) {
        String phone = people.phone();
        office.grant(phone, role + " " + phone.substring(9), List.of(role), List.of(territory));
        return desk.participant(phone);
    }

    private static ContestPlan contest(Territory territory) {
        return new ContestPlan(
                "local-" + territory.id(), "local", territory.id(), territory.name(), 1, 1, 1, true, 20, 0);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
