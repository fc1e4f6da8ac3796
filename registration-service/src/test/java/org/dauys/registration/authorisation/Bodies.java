package org.dauys.registration.authorisation;

import static org.dauys.registration.authorisation.RealObjects.API;
import static org.dauys.registration.authorisation.RealObjects.PRIMARY;
import static org.dauys.registration.scenario.TestPrimary.AKMOLA;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.kit.security.Roles;
import org.dauys.registration.scenario.FreshIin;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestCase;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.DemoPhone;

/** What is sent: bodies that are taken, so that it is the rights that refuse. */
final class Bodies {

    private static final Map<String, Object> REASON = Map.of("reason", "r");
    private static final Map<String, Object> CODE = Map.of("code", "000000");
    private static final String HASH = "ab".repeat(32);

    private final Map<String, Object> bodies = new HashMap<>();

    Bodies(RealObjects real) {
        applications(real);
        campaign(real);
        control(real);
        roll(real);
        country(real);
    }

    /** The body for an endpoint, as this role sends it; empty where none is wanted. */
    Optional<Object> of(Endpoint endpoint, String role) {
        return Optional.ofNullable(bodies.getOrDefault(endpoint.name() + " " + role, bodies.get(endpoint.name())));
    }

    private void applications(RealObjects real) {
        String applications = PRIMARY + "/applications";
        bodies.put("PUT " + applications + "/{id}", real.applicant.request());
        bodies.put("POST " + applications + "/{id}/decision", Map.of("decision", "REGISTER"));
        bodies.put("POST " + applications + "/{id}/proposal/send-back", REASON);
        bodies.put(
                "POST " + applications,
                TestCandidate.woman(KOKSHETAU, real.contest).request());
        Map<String, Object> meeting = Map.of(
                "ppo_code", "PPO-1", "meeting_date", "2026-01-01", "protocol_number", "1", "attended", 5, "for", 5);
        Map<String, Object> nomination = new HashMap<>(meeting);
        nomination.putAll(TestCandidate.woman(KOKSHETAU, real.contest).request());
        bodies.put("POST " + PRIMARY + "/ppo-nominations", nomination);
        bodies.put("POST " + API + "documents", "%PDF-1.7\n");
    }

    private void campaign(RealObjects real) {
        String campaign = PRIMARY + "/campaign";
        String debate = campaign + "/debates/{id}";
        bodies.put("POST " + campaign + "/debates", debate(real.contest));
        bodies.put("PUT " + debate + "/attendance/{candidacy}", Map.of("present", true));
        bodies.put("POST " + debate + "/cancel", REASON);
        bodies.put("POST " + debate + "/close-attendance", Map.of("visits", 1, "counted", "HEAD_COUNT"));
        bodies.put("POST " + debate + "/excuses", excuse(real.candidate));
        bodies.put("PUT " + debate + "/excuses/{candidacy}/decision", Map.of("accepted", true, "answer", "a"));
        bodies.put(
                "PUT " + debate + "/schedule",
                Map.of("starts_at", Instant.now().plusSeconds(2400).toString(), "place", "School 4"));
        bodies.put("POST " + campaign + "/events/{id}/check-ins", Map.of("code", "ABCDEFGH"));
        bodies.put("POST " + campaign + "/material-reports", material());
        String report = campaign + "/material-reports/{id}";
        bodies.put("POST " + report + "/case", Map.of("candidacy_id", real.candidate.candidacyId()));
        bodies.put("POST " + report + "/dismissal", REASON);
        bodies.put("POST " + report + "/duplicate", Map.of("of", real.otherReport));
        String meeting = campaign + "/meetings/{id}";
        bodies.put("POST " + campaign + "/meetings", meeting(real.candidate));
        bodies.put("POST " + meeting + "/cancel", REASON);
        bodies.put("POST " + meeting + "/join", Map.of("candidacy_id", real.candidate.candidacyId()));
        bodies.put("PUT " + meeting + "/report", Map.of("visits", 1, "counted", "HEAD_COUNT"));
        bodies.put("POST " + campaign + "/debate-groups", groups(RealObjects.GROUPED));
        bodies.put("POST " + campaign + "/seminars", seminar());
        bodies.put("PUT " + campaign + "/seminars/{id}/attendance/{candidacy}", Map.of("attended", true));
        String profile = PRIMARY + "/candidacies/{candidacy}/profile";
        bodies.put("PUT " + profile + "/draft", profile());
        bodies.put("POST " + profile + "/decision", Map.of("approved", true));
        bodies.put("POST " + profile + "/correction", Map.of("reason", "r", "decision_number", "1"));
    }

    private void control(RealObjects real) {
        Map<String, Object> written = Map.of("text", "t");
        bodies.put("POST /api/me/complaints/{complaint}/appeal", written);
        bodies.put("POST /api/me/control-cases/{case}/appeal", written);
        bodies.put("POST /api/me/control-cases/{case}/statements", written);
        bodies.put(
                "POST " + PRIMARY + "/complaints", Map.of("official_act", "a", "territory_id", KOKSHETAU, "text", "t"));
        bodies.put(
                "POST " + PRIMARY + "/complaints/{complaint}/decision",
                Map.of("outcome", "INADMISSIBLE", "answer", "no"));
        String cases = PRIMARY + "/control/cases";
        bodies.put(
                "POST " + cases, Map.of("candidacy_id", real.rival.candidacyId(), "ground", "OTHER", "summary", "s"));
        bodies.put("POST " + cases + "/{case}/rulings", TestCase.ruling("DISMISSAL"));
        bodies.put("POST " + cases + "/{case}/rulings/{proposal}/return", REASON);
        Map<String, Object> rules = new HashMap<>();
        for (String of : List.of("review", "answer", "ruling", "appeal", "appeal_ruling")) {
            rules.put(of + "_seconds", 3600);
        }
        rules.put("effect", "AT_ONCE");
        rules.put("grounds", List.of("MISSED_DEBATE", "BANNED_MATERIAL", "BRIBERY", "OTHER"));
        bodies.put("PUT " + PRIMARY + "/control/rules", rules);
    }

    private void roll(RealObjects real) {
        bodies.put("POST " + PRIMARY + "/roll/alerts/{id}/review", Map.of("note", "n"));
        bodies.put("PUT " + PRIMARY + "/roll/cut-off", Map.of("joined_by", "2026-09-11"));
        String files = PRIMARY + "/roll/files";
        bodies.put("POST " + files, Map.of("kind", "JOINED", "size", 10));
        bodies.put("POST " + files + "/{id}/apply", Map.of("leaving", 0));
        bodies.put("POST " + files + "/{id}/complete", Map.of("sha256", HASH));
        bodies.put("PUT " + files + "/{id}/content", "bytes");
        bodies.put("POST " + PRIMARY + "/roll/imports", "iin\r\n");
        bodies.put("POST " + PRIMARY + "/stations", station("s2"));
        bodies.put(
                "PUT " + PRIMARY + "/stations/{id}/assignment", Map.of("settlements", List.of("village"), "voters", 0));
        bodies.put("POST " + PRIMARY + "/settlements", settlement("another"));
        bodies.put(
                "PUT " + PRIMARY + "/settlements/{id}",
                Map.of("name", TestPrimary.text("v"), "network", false, "ppo_codes", List.of("PPO-9")));
        bodies.put("PUT " + PRIMARY + "/stations/{id}/officers", Map.of("accounts", List.of(real.officer)));
        bodies.put(
                "POST " + PRIMARY + "/stations/{id}/protocol",
                Map.of("received", 1, "issued", 1, "spoiled", 0, "returned", 0, "cast_papers", 1));
        String kiosk = PRIMARY + "/stations/{id}/kiosk";
        bodies.put("POST " + kiosk + "/terminals", terminal());
        bodies.put("POST " + kiosk + "/voters", Map.of("iin", real.voterIin));
        bodies.put(
                "POST " + kiosk + "/sessions",
                Map.of("iin", real.voterIin, "terminal_id", real.terminal, "confirmation", "TWO_OFFICERS"));
        bodies.put("POST " + kiosk + "/sessions/{session}/code", CODE);
        bodies.put("POST " + API + "kiosk/session/code", CODE);
        bodies.put("POST " + API + "kiosk/pairings", Map.of("pairing_code", "0000000000"));
        String strikeOffs = "POST " + PRIMARY + "/strike-offs";
        bodies.put(strikeOffs + " " + Roles.CONTROLLER, Map.of("iin", real.voterIin, "cause", "EXPULSION"));
        bodies.put(strikeOffs, Map.of("iin", real.voterIin, "cause", "PAPER"));
        bodies.put("POST " + PRIMARY + "/supplementary-rolls/{id}/entries", lateVoter());
        String orders = "POST " + API + "custody/orders";
        bodies.put(orders, liftOf(real.freeze));
        bodies.put(
                orders + " " + Roles.OPERATOR,
                Map.of("kind", "ROTATE_KEY", "reason", "because", "decision_number", "7"));
    }

    private void country(RealObjects real) {
        bodies.put("POST " + API + "staff/proposals", grant());
        bodies.put("POST " + PRIMARY + "/elections/plan", Map.of("by", "territory"));
        bodies.put("POST " + PRIMARY + "/contests", TestPrimary.contestBody("another", "local", KOKSHETAU, 1, 2));
        bodies.put(
                "PUT " + PRIMARY + "/contests/{contest}",
                TestPrimary.contestBody(real.contest, "local", KOKSHETAU, 1, 2));
        String rounds = PRIMARY + "/draw-rounds";
        bodies.put("POST " + rounds, Map.of("kind", "BALLOT", "reveal_seconds", 600));
        bodies.put("POST " + rounds + "/{number}/commitments", Map.of("commitment", HASH));
        bodies.put("POST " + rounds + "/{number}/commitments/{id}/reveal", Map.of("contribution", HASH));
        bodies.put("POST " + rounds + "/{number}/give-up", REASON);
        bodies.put("POST " + rounds + "/{number}/public-value", Map.of("value", "1"));
        bodies.put(
                "PUT " + PRIMARY + "/nomination/settings",
                Map.of(
                        "required_documents", List.of(),
                        "required_of_organisations", List.of(),
                        "correction_rounds", 2,
                        "correction_days", 3,
                        "decision_days", 5,
                        "claim_hours", 8,
                        "holidays", List.of()));
        bodies.put(
                "PUT " + PRIMARY + "/quotas",
                Map.of(
                        "women_percent", 30,
                        "under35_percent", 20,
                        "pension_percent", 15,
                        "pension_age_women", 60,
                        "pension_age_men", 63,
                        "reason", "r",
                        "decision_number", "1"));
        bodies.put(
                "POST " + PRIMARY + "/rules",
                Map.of(
                        "valid_from",
                        LocalDate.now(ZoneOffset.UTC).plusDays(2).toString(),
                        "rules",
                        List.of(Map.of("kind", "RESIDENCE", "years", 12)),
                        "reason",
                        "r",
                        "decision_number",
                        "1"));
    }

    static Map<String, Object> groups(String contest) {
        return Map.of("contest_id", contest, "most", 3);
    }

    static Map<String, Object> settlement(String id) {
        return Map.of(
                "id",
                id,
                "territory_id",
                KOKSHETAU,
                "name",
                TestPrimary.text(id),
                "network",
                false,
                "ppo_codes",
                List.of("PPO-" + id));
    }

    static Map<String, Object> debate(String contest) {
        Map<String, Object> debate = event();
        debate.put("contest_id", contest);
        return debate;
    }

    static Map<String, Object> excuse(TestCandidate candidate) {
        return Map.of("candidacy_id", candidate.candidacyId(), "reason", "Appendix", "document_ids", List.of());
    }

    static Map<String, Object> meeting(TestCandidate candidate) {
        Map<String, Object> meeting = event();
        meeting.put("candidacy_id", candidate.candidacyId());
        return meeting;
    }

    private static Map<String, Object> event() {
        return new HashMap<>(Map.of(
                "territory_id",
                KOKSHETAU,
                "topic",
                text("Roads"),
                "place",
                "School 3",
                "starts_at",
                Instant.now().plusSeconds(1800).toString()));
    }

    static Map<String, Object> seminar() {
        return Map.of(
                "territory_id",
                KOKSHETAU,
                "topic",
                text("Speaking"),
                "place",
                "Hall 1",
                "starts_at",
                Instant.now().plusSeconds(3600).toString(),
                "capacity",
                10);
    }

    static Map<String, Object> material() {
        return Map.of(
                "kind",
                "POSTER",
                "territory_id",
                KOKSHETAU,
                "place",
                "Bus stop",
                "seen_at",
                Instant.now().minusSeconds(60).toString(),
                "description",
                "A poster",
                "document_ids",
                List.of());
    }

    static Map<String, Object> profile() {
        Map<String, Object> texts =
                Map.of("biography", "b", "education", "e", "work", "w", "programme", List.of("Roads"));
        return Map.of("kk", texts, "ru", texts, "links", List.of());
    }

    static Map<String, Object> grant() {
        return Map.of(
                "grants",
                List.of(Map.of(
                        "phone", DemoPhone.fresh(),
                        "name", "x",
                        "roles", List.of(Roles.EDITOR),
                        "territories", List.of(AKMOLA))));
    }

    static Map<String, Object> liftOf(String freeze) {
        return Map.of("kind", "LIFT_FREEZE", "subject", freeze, "reason", "because", "decision_number", "7");
    }

    static Map<String, Object> terminal() {
        return Map.of("name", "Terminal 1");
    }

    static Map<String, Object> station(String id) {
        return Map.of(
                "id",
                id,
                "name",
                text("School"),
                "territory_id",
                KOKSHETAU,
                "kind",
                "OFFLINE",
                "cut_off",
                Instant.now().plusSeconds(3600).toString());
    }

    static Map<String, Object> lateVoter() {
        Map<String, Object> entry = new HashMap<>();
        entry.put("iin", FreshIin.of(LocalDate.of(1980, 1, 1), true));
        entry.put("last_name", "Ахметова");
        entry.put("first_name", "Айгерим");
        entry.put("phone", DemoPhone.fresh());
        entry.put("territory_id", KOKSHETAU);
        entry.put("ppo_code", "PPO-1");
        entry.put("joined_on", "2020-01-01");
        entry.put("basis", "decision 12");
        return entry;
    }
}
