package org.dauys.registration.authorisation;

import static org.dauys.registration.scenario.Officials.as;
import static org.dauys.registration.scenario.Officials.controller;
import static org.dauys.registration.scenario.Officials.controllerOf;
import static org.dauys.registration.scenario.Officials.operator;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.phase;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dauys.events.json.CanonicalJson;
import org.dauys.kit.security.Roles;
import org.dauys.registration.scenario.CredentialDatabase;
import org.dauys.registration.scenario.FreshIin;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestCase;
import org.dauys.registration.scenario.TestDocument;
import org.dauys.registration.scenario.TestDraw;
import org.dauys.registration.scenario.TestKiosk;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;

/**
 * One of every kind of object that an endpoint can be asked about, all of Kokshetau, made once: a primary in its campaign,
 * and one whose registration is closed. Where an endpoint has a parameter in its path, the address of what it stands for is
 * put here, under the template up to that parameter.
 */
final class RealObjects {

    static final String API = "/api/registration/";
    static final String PRIMARY = API + "primaries/{primary}";

    private static final String CAMPAIGN = PRIMARY + "/campaign";
    /** A contest whose candidates debate in groups. */
    static final String GROUPED = "grouped";

    private static final String PHONE_OF_MANY = "+77015550303";

    /** Addresses and owners by the template up to the last parameter that they fill in. */
    private final TreeMap<String, String> addresses = new TreeMap<>();

    private final TreeMap<String, String> owners = new TreeMap<>();

    final String citizen = UUID.randomUUID().toString();
    final String officer = UUID.randomUUID().toString();
    final TestPrimary primary;
    final String contest;
    final TestCandidate applicant;
    final TestCandidate candidate;
    final TestCandidate rival;
    final TestDraw.Contributor contributor;
    String report = "";
    String otherReport = "";
    String freeze = "";
    String voterIin = "";
    String terminal = "";

    RealObjects() {
        Instant now = Instant.now();
        primary = TestPrimary.with(List.of(
                phase("NOMINATION", now.minusSeconds(60), now.plusSeconds(7200)),
                phase("CAMPAIGN", now.minusSeconds(7200), now.plusSeconds(7200)),
                phase("DEBATES", now.minusSeconds(7200), now.plusSeconds(3600)),
                phase("VOTING", now.plusSeconds(7200), now.plusSeconds(10_800))));
        contest = primary.contest("local", KOKSHETAU);
        contributor = TestDraw.Contributor.of(Roles.REGISTRAR, primary.id());
        put(PRIMARY, primary.path(""));
        applicant = woman();
        applicant.apply(primary);
        candidate = primary.register(woman());
        rival = primary.register(woman());
        try {
            applications();
            campaign();
            control();
            evidence();
            draws();
            roll();
            staff();
            closedPrimary();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address behind a template; absent if a parameter of it stands for nothing that was made. */
    Optional<String> address(String template) {
        return longest(addresses, template)
                .map(prefix -> addresses.get(prefix) + template.substring(prefix.length()))
                .or(() -> Optional.of(template))
                .filter(address -> !address.contains("{"));
    }

    /** The account whose object an address is of, where it is an account's. */
    Optional<String> owner(String template) {
        return longest(owners, template).map(owners::get);
    }

    private static Optional<String> longest(TreeMap<String, String> known, String template) {
        return known.descendingMap().keySet().stream()
                .filter(prefix -> template.equals(prefix) || template.startsWith(prefix + "/"))
                .max((one, other) -> Integer.compare(one.length(), other.length()));
    }

    private void put(String template, String address) {
        addresses.put(template, address);
    }

    private void put(String template, String address, String owner) {
        put(template, address);
        owners.put(template, owner);
    }

    private void applications() {
        put(
                PRIMARY + "/applications/{id}",
                primary.path("/applications/" + applicant.applicationId()),
                applicant.account());
        TestCandidate refused = woman();
        refused.apply(primary);
        refused.decide(primary, "1", Map.of("decision", "REFUSE", "reason", "r"))
                .statusCode(200);
        put(
                PRIMARY + "/applications/{id}/proposal",
                primary.path("/applications/" + refused.applicationId() + "/proposal"));
        put(
                PRIMARY + "/candidacies/{candidacy}",
                primary.path("/candidacies/" + candidate.candidacyId()),
                candidate.account());
        put(PRIMARY + "/rules/{version}", primary.path("/rules/1"));
        put(PRIMARY + "/contests/{contest}", primary.path("/contests/" + contest));
        put(
                API + "documents/{id}",
                API + "documents/" + TestDocument.upload(participant(applicant.account())),
                applicant.account());
    }

    private void campaign() {
        RequestSpecification ofCandidate = participant(candidate.account());
        ofCandidate
                .header("If-Match", "\"0\"")
                .body(Bodies.profile())
                .put(primary.path("/candidacies/" + candidate.candidacyId() + "/profile/draft"))
                .then()
                .statusCode(200);
        participant(candidate.account())
                .header("If-Match", "\"1\"")
                .post(primary.path("/candidacies/" + candidate.candidacyId() + "/profile/submission"))
                .then()
                .statusCode(200);
        put(CAMPAIGN + "/profiles/contests/{contest}", primary.path("/campaign/profiles/contests/" + contest));
        String debate = created(registrar(), Bodies.debate(contest), primary.path("/campaign/debates"), "id");
        put(CAMPAIGN + "/debates/{id}", primary.path("/campaign/debates/" + debate));
        String ofDebate = primary.path("/campaign/debates/" + debate);
        created(participant(candidate.account()), Bodies.excuse(candidate), ofDebate + "/excuses", "candidacy_id");
        owners.put(CAMPAIGN + "/debates/{id}/excuses", candidate.account());
        for (String of : List.of("attendance", "excuses")) {
            put(
                    CAMPAIGN + "/debates/{id}/" + of + "/{candidacy}",
                    ofDebate + "/" + of + "/" + candidate.candidacyId(),
                    candidate.account());
        }
        String meeting = created(
                participant(candidate.account()), Bodies.meeting(candidate), primary.path("/campaign/meetings"), "id");
        put(CAMPAIGN + "/meetings/{id}", primary.path("/campaign/meetings/" + meeting), candidate.account());
        owners.put(CAMPAIGN + "/meetings", candidate.account());
        put(CAMPAIGN + "/events/{id}", primary.path("/campaign/events/" + meeting));
        String seminar = created(registrarOf(KOKSHETAU), Bodies.seminar(), primary.path("/campaign/seminars"), "id");
        put(CAMPAIGN + "/seminars/{id}", primary.path("/campaign/seminars/" + seminar));
        put(
                CAMPAIGN + "/seminars/of/{candidacy}",
                primary.path("/campaign/seminars/of/" + candidate.candidacyId()),
                candidate.account());
        for (String of : List.of("attendance", "seats")) {
            put(
                    CAMPAIGN + "/seminars/{id}/" + of + "/{candidacy}",
                    primary.path("/campaign/seminars/" + seminar + "/" + of + "/" + candidate.candidacyId()),
                    candidate.account());
        }
        participant(candidate.account())
                .put(primary.path("/campaign/seminars/" + seminar + "/seats/" + candidate.candidacyId()))
                .then()
                .statusCode(200);
        String reports = primary.path("/campaign/material-reports");
        report = created(participant(citizen), Bodies.material(), reports, "id");
        otherReport = created(participant(citizen), Bodies.material(), reports, "id");
        put(CAMPAIGN + "/material-reports/{id}", reports + "/" + report, citizen);
        String groups = primary.path("/campaign/debate-groups");
        created(
                registrar(),
                TestPrimary.contestBody(GROUPED, "local", KOKSHETAU, 1, 2),
                primary.path("/contests"),
                "id");
        created(registrar(), Bodies.groups(GROUPED), groups, "id");
        put(CAMPAIGN + "/debate-groups/{contest}", groups + "/" + GROUPED);
    }

    private void control() {
        Map<String, Object> complaint =
                Map.of("candidacy_id", candidate.candidacyId(), "ground", "BRIBERY", "text", "Flour for votes");
        String complaints = primary.path("/complaints");
        String made = created(participant(citizen), complaint, complaints, "complaint_id");
        put(PRIMARY + "/complaints/{complaint}", complaints + "/" + made);
        put("/api/me/complaints/{complaint}", "/api/me/complaints/" + made, citizen);
        TestCase one = TestCase.open(primary, candidate.candidacyId());
        String proposal = one.rule(controllerOf(KOKSHETAU), "REMOVAL")
                .statusCode(201)
                .extract()
                .path("proposal_id");
        put(PRIMARY + "/control/cases/{case}", one.path(""));
        put(PRIMARY + "/control/cases/{case}/rulings/{proposal}", one.path("/rulings/" + proposal));
        put(PRIMARY + "/control/decisions/{case}", primary.path("/control/decisions/" + one.id()));
        put("/api/me/control-cases/{case}", "/api/me/control-cases/" + one.id(), candidate.account());
    }

    private void evidence() {
        String document = TestDocument.upload(participant(citizen));
        Map<String, Object> complaint = Map.of(
                "candidacy_id",
                rival.candidacyId(),
                "ground",
                "BRIBERY",
                "text",
                "Sugar for votes",
                "documents",
                List.of(document));
        String complaints = primary.path("/complaints");
        String made = complaints + "/" + created(participant(citizen), complaint, complaints, "complaint_id");
        String opened = controllerOf(KOKSHETAU)
                .header("If-Match", "*")
                .body(Map.of("outcome", "OPEN_CASE", "summary", "Sugar"))
                .post(made + "/decision")
                .then()
                .statusCode(200)
                .extract()
                .path("case_id");
        String release = made + "/documents/" + document;
        controllerOf(KOKSHETAU).put(release + "/release").then().statusCode(200);
        put(PRIMARY + "/complaints/{complaint}/documents/{document}", release);
        put(
                "/api/me/control-cases/{case}/evidence/{number}",
                "/api/me/control-cases/" + opened + "/evidence/1",
                rival.account());
    }

    private void draws() {
        TestDraw round = TestDraw.open(primary, "BALLOT");
        put(PRIMARY + "/draw-rounds/{number}", round.path(""));
        put(
                PRIMARY + "/draw-rounds/{number}/commitments/{id}",
                round.path("/commitments/" + round.commits(contributor)));
    }

    private void roll() throws SQLException {
        for (int i = 0; i < 8; i++) {
            String iin = FreshIin.of(LocalDate.of(1975, 1, 1 + i), true);
            TestDatabase.newMember(primary.id(), iin, PHONE_OF_MANY, KOKSHETAU);
        }
        operator()
                .body(Map.of(
                        "joined_by", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString()))
                .put(primary.path("/roll/cut-off"))
                .then()
                .statusCode(200);
        operator().post(primary.path("/roll/alerts/computations")).then().statusCode(200);
        String alert = registrar()
                .get(primary.path("/roll/alerts?kind=SHARED_PHONE"))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
        put(PRIMARY + "/roll/alerts/{id}", primary.path("/roll/alerts/" + alert));
        String csv = "iin,last_name,first_name,middle_name,phone,territory_id,ppo_code,joined_on\r\n"
                + FreshIin.of(LocalDate.of(1980, 3, 1), true) + ",Ахметова,Айгерим,,+77015550404," + KOKSHETAU
                + ",PPO-1,2015-01-01\r\n";
        String imported = registrar()
                .contentType("text/csv")
                .body(csv)
                .post(primary.path("/roll/imports?dry_run=true"))
                .then()
                .statusCode(200)
                .extract()
                .path("import_id");
        put(PRIMARY + "/roll/imports/{id}", primary.path("/roll/imports/" + imported));
        put(PRIMARY + "/roll/files/{id}", rollFile(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private String rollFile(byte[] bytes) {
        String files = primary.path("/roll/files");
        String file = files + "/" + created(registrar(), Map.of("kind", "JOINED", "size", bytes.length), files, "id");
        registrar()
                .contentType("application/octet-stream")
                .body(bytes)
                .put(file + "/content?offset=0")
                .then()
                .statusCode(200);
        registrar()
                .body(Map.of("sha256", CanonicalJson.sha256(bytes)))
                .post(file + "/complete")
                .then()
                .statusCode(202);
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> "CHECKED"
                .equals(registrar().get(file).path("state")));
        return file;
    }

    private void staff() {
        String proposals = API + "staff/proposals";
        put(proposals + "/{id}", proposals + "/" + created(operator(), Bodies.grant(), proposals, "id"));
        String other = created(operator(), Bodies.grant(), proposals, "id");
        List<String> grants = operator()
                .post(proposals + "/" + other + "/confirm")
                .then()
                .statusCode(200)
                .extract()
                .path("grants");
        put(API + "staff/{id}", API + "staff/" + grants.get(0));
    }

    private void closedPrimary() throws SQLException {
        TestPrimary closed = TestPrimary.nominating();
        String asked = closed.contest("local", KOKSHETAU);
        closed.register(TestCandidate.woman(KOKSHETAU, asked));
        closed.register(TestCandidate.woman(KOKSHETAU, asked));
        closed.freezeRollOf(KOKSHETAU, KOKSHETAU);
        closed.draw("seed");
        String proposal = closed.proposeClose();
        String close = closed.path("/registration-close/" + proposal);
        List<String> elections = controller()
                .post(close + "/countersign")
                .then()
                .statusCode(200)
                .extract()
                .path("elections.uuid");
        String election = elections.get(0);
        put(PRIMARY + "/registration-close/{proposal}", close);
        put(PRIMARY + "/draws/{contest}", closed.path("/draws/" + asked));
        put(PRIMARY + "/roll/salt", closed.path("/roll/salt"));
        put(API + "elections/{uuid}", API + "elections/" + election);
        put("/api/me/credentials/{uuid}", "/api/me/credentials/" + election);
        voterIin = TestDatabase.text(
                "select m.iin from frozen_voter v join member m on m.id = v.member_id where v.primary_id = ? limit 1",
                closed.id());
        calendar(closed);
        stations(closed);
        kiosk(closed);
        supplement(closed);
        freeze = CredentialDatabase.freeze(election, UUID.randomUUID(), KOKSHETAU);
        String orders = API + "custody/orders";
        put(orders + "/{id}", orders + "/" + created(registrarOf(KOKSHETAU), Bodies.liftOf(freeze), orders, "id"));
    }

    private void calendar(TestPrimary closed) {
        Response inForce = operator().get(closed.path("/calendar"));
        List<Map<String, Object>> later = inForce.<List<Map<String, Object>>>path("phases").stream()
                .map(each -> phase(
                        (String) each.get("name"),
                        Instant.parse((String) each.get("opens")),
                        Instant.parse((String) each.get("closes")).plusSeconds(60)))
                .toList();
        String proposals = closed.path("/calendar/proposals");
        Response proposed = operator()
                .header("If-Match", inForce.header("ETag"))
                .body(Map.of("phases", later, "reason", TestPrimary.text("r"), "decision_number", "1"))
                .post(proposals);
        put(
                PRIMARY + "/calendar/proposals/{proposal}",
                proposals + "/" + proposed.then().statusCode(201).extract().path("proposal.id"));
    }

    private void stations(TestPrimary closed) {
        String settlements = closed.path("/settlements");
        put(PRIMARY + "/settlements", settlements);
        created(registrarOf(KOKSHETAU), Bodies.settlement("village"), settlements, "id");
        put(PRIMARY + "/settlements/{id}", settlements + "/village");
        String stations = closed.path("/stations");
        put(PRIMARY + "/stations", stations);
        created(registrarOf(KOKSHETAU), Bodies.station("s1"), stations, "id");
        put(PRIMARY + "/stations/{id}", stations + "/s1");
        registrarOf(KOKSHETAU)
                .header("If-Match", "\"1\"")
                .body(Map.of("accounts", List.of(officer)))
                .put(stations + "/s1/officers")
                .then()
                .statusCode(200);
        String strikeOffs = closed.path("/strike-offs");
        put(PRIMARY + "/strike-offs", strikeOffs);
        Response expulsion = controllerOf(KOKSHETAU)
                .body(Map.of("iin", voterIin, "cause", "EXPULSION"))
                .post(strikeOffs);
        put(
                PRIMARY + "/strike-offs/{id}",
                strikeOffs + "/" + expulsion.then().statusCode(202).extract().path("id"));
    }

    private void kiosk(TestPrimary closed) throws SQLException {
        String stations = closed.path("/stations");
        Map<String, Object> online = new HashMap<>(Bodies.station("online"));
        online.put("kind", "ONLINE");
        online.remove("cut_off");
        created(registrarOf(KOKSHETAU), online, stations, "id");
        registrarOf(KOKSHETAU)
                .header("If-Match", "\"1\"")
                .body(Map.of("accounts", List.of(officer)))
                .put(stations + "/online/officers")
                .then()
                .statusCode(200);
        String kiosk = stations + "/online/kiosk";
        put(PRIMARY + "/stations/{id}/kiosk", kiosk);
        RequestSpecification desk = as(officer, Roles.STATION_OFFICER, KOKSHETAU);
        Response offered = desk.body(Bodies.terminal()).post(kiosk + "/terminals");
        TestKiosk.redeem(offered.path("pairing_code")).statusCode(200);
        terminal = offered.path("terminal_id");
        put(PRIMARY + "/stations/{id}/kiosk/terminals/{terminal}", kiosk + "/terminals/" + terminal);
        // No election is open, so nobody could ask for one.
        UUID session = UUID.randomUUID();
        TestDatabase.update(
                "insert into kiosk_session (id, primary_id, station_id, terminal_id, confirmation, state, member_id,"
                        + " ends_at, officer, officer_person) select ?, primary_id, 'online', ?::uuid, 'TWO_OFFICERS',"
                        + " 'AWAITING_OFFICER', member_id, now() + interval '1 hour', 'another', 'another'"
                        + " from frozen_voter where primary_id = ? limit 1",
                session,
                terminal,
                closed.id());
        put(PRIMARY + "/stations/{id}/kiosk/sessions/{session}", kiosk + "/sessions/" + session);
    }

    private void supplement(TestPrimary closed) {
        String rolls = closed.path("/supplementary-rolls");
        put(PRIMARY + "/supplementary-rolls", rolls);
        String roll = rolls + "/"
                + registrar().post(rolls).then().statusCode(201).extract().path("id");
        put(PRIMARY + "/supplementary-rolls/{id}", roll);
        String member = created(registrarOf(KOKSHETAU), Bodies.lateVoter(), roll + "/entries", "member_id");
        put(PRIMARY + "/supplementary-rolls/{id}/entries/{member}", roll + "/entries/" + member);
    }

    private TestCandidate woman() {
        return TestCandidate.woman(KOKSHETAU, contest);
    }

    /** The id, or whatever the member is called, of what is made by this request. */
    private static String created(RequestSpecification who, Object body, String path, String member) {
        Response made = who.body(body).post(path);
        made.then().statusCode(201);
        return String.valueOf(made.<Object>path(member));
    }
}
