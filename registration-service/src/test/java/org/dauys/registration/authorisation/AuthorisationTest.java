package org.dauys.registration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.dauys.registration.authorisation.Asked.Answer;
import org.dauys.registration.scenario.TestKiosk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Asks every endpoint, about an object that exists and with a body that is taken, as everybody: who may not is refused
 * because of that, and who may gets in. What changes something comes last.
 */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthorisationTest {

    private static final List<String> ROLES = List.of(
            Roles.MEMBER,
            Roles.PARTICIPANT,
            Roles.CANDIDATE,
            Roles.PPO_SECRETARY,
            Roles.REGISTRAR,
            Roles.CONTROLLER,
            Roles.OBSERVER,
            Roles.TRUSTEE,
            Roles.EDITOR,
            Roles.MODERATOR,
            Roles.DEPUTY,
            Roles.STATION_OFFICER,
            Roles.OPERATOR);

    /** Roles of people who are no officials: a territory in their token gives them nothing. */
    private static final List<String> OF_NO_OFFICE = List.of(Roles.MEMBER, Roles.PARTICIPANT, Roles.CANDIDATE);

    private static final List<String> SOMEWHERE_ELSE = List.of("kz-pavlodar");
    private static final List<String> EVERYWHERE = List.of("*");

    /** Endpoints whose parameters stand for nothing here, and why. */
    private static final Map<String, String> NOTHING_REAL = Map.of();

    /** Own by a proof in the request, which has tests of its own: LoginTest, SessionTest, SmsReportTest, KioskTest. */
    private static final Set<String> OWN_BY_PROOF = Set.of(
            "POST /api/auth/tokens",
            "POST /api/auth/refresh",
            "POST /api/registration/sms/reports",
            "POST /api/registration/kiosk/pairings");

    /** Only the process of the credential authority answers there; to those who may, this one says that there is nothing. */
    private static final String OF_THE_AUTHORITY = "/api/registration/credential-audit";

    private static final String REVEAL =
            "POST " + RealObjects.PRIMARY + "/draw-rounds/{number}/commitments/{id}/reveal";

    /** Roles of an endpoint that have no part in the kind of object that was made, and the test that asks about the other. */
    private static final Map<String, String> NOT_OF_THIS_KIND = Map.of(
            "POST " + RealObjects.API + "custody/orders/{id}/countersign operator",
            "CustodyTest",
            // By then the same account has countersigned the ruling.
            "POST " + RealObjects.PRIMARY + "/control/cases/{case}/rulings/{proposal}/return controller",
            "CaseLadderTest",
            // A commitment is revealed by whoever made it.
            REVEAL + " controller",
            "DrawTest",
            REVEAL + " operator",
            "DrawTest",
            REVEAL + " registrar",
            "DrawTest");

    private static RealObjects real;
    private static List<Endpoint> endpoints = List.of();

    @TestHTTPResource("/")
    String base;

    private final List<String> wrong = new ArrayList<>();
    private Map<String, Right> table;
    private Asked asked;

    @BeforeEach
    void objectsOnce() {
        table = Right.table();
        if (real == null) {
            endpoints = Endpoint.all();
            real = new RealObjects();
        }
        asked = new Asked(base.replaceAll("/$", ""), real);
    }

    @Test
    @Order(1)
    void everyParameterOfAPathStandsForSomethingReal() {
        for (Endpoint endpoint : endpoints) {
            if (real.address(endpoint.path()).isEmpty() && !NOTHING_REAL.containsKey(endpoint.name())) {
                wrong.add("make one in RealObjects, or say in NOTHING_REAL why not: " + endpoint.name());
            }
            boolean own = scope(endpoint) == Right.Scope.OWN && !OWN_BY_PROOF.contains(endpoint.name());
            if (own && real.owner(endpoint.path()).isEmpty()) {
                wrong.add("say in RealObjects whose it is: " + endpoint.name());
            }
        }
        assertNothingWrong();
    }

    @Test
    @Order(2)
    void whoShowsNoIdentityTokenOrABrokenOneIsNobody() {
        String account = UUID.randomUUID().toString();
        Map<String, Optional<String>> nobodies = Map.of(
                "nobody", Optional.empty(),
                "a voting token", Optional.of(TestTokens.voting("0".repeat(64), "22222222222222")),
                "a token of another audience",
                        Optional.of(claims(account).claim("aud", "elsewhere").sign()),
                "a token of another issuer",
                        Optional.of(claims(account)
                                .claim("iss", "https://example.org")
                                .sign()),
                "an expired token", Optional.of(claims(account).expired().sign()),
                "a forged token", Optional.of(claims(account).forge()),
                "an unsigned token", Optional.of(claims(account).unsigned()));
        for (Endpoint endpoint : asked()) {
            boolean own = scope(endpoint) == Right.Scope.OWN;
            boolean refused = !isOpen(endpoint) || own && !OWN_BY_PROOF.contains(endpoint.name());
            nobodies.forEach((who, token) -> {
                Answer answer = asked.ask(endpoint, "", token);
                boolean welcome = isOpen(endpoint) && !own && token.isEmpty();
                if (isOurFault(answer) || refused && answer.status() != 401 || welcome && answer.status() == 401) {
                    wrong.add(endpoint.name() + " answers " + who + " with " + answer);
                }
            });
        }
        assertNothingWrong();
    }

    @Test
    @Order(3)
    void theSameRoleElsewhereAndAnotherAccountGetNothing() {
        for (Endpoint endpoint : asked()) {
            Right.Scope scope = scope(endpoint);
            boolean open = isOpen(endpoint) && scope != Right.Scope.OWN;
            if (open || OWN_BY_PROOF.contains(endpoint.name())) {
                continue;
            }
            for (String role : rolesOf(endpoint)) {
                // Nobody is an operator of some territories: such a grant is refused (StaffTest).
                if (!role.equals(Roles.OPERATOR)) {
                    refusesElsewhere(endpoint, role, SOMEWHERE_ELSE);
                }
                if (OF_NO_OFFICE.contains(role)) {
                    refusesElsewhere(endpoint, role, EVERYWHERE);
                }
            }
        }
        assertNothingWrong();
    }

    private void refusesElsewhere(Endpoint endpoint, String role, List<String> territories) {
        Right.Scope scope = scope(endpoint);
        Optional<String> token =
                Optional.of(TestTokens.identity(UUID.randomUUID().toString(), List.of(role), territories));
        if (scope == Right.Scope.NONE) {
            boolean listOfOnesOwn =
                    endpoint.method().equals("GET") && endpoint.allowed().contains(Endpoint.AUTHENTICATED);
            if (listOfOnesOwn && !asked.ask(endpoint, role, token).showsNothing(real)) {
                wrong.add(endpoint.name() + " shows " + role + " what is another account's");
            }
            return;
        }
        Answer answer = asked.ask(endpoint, role, token);
        if (scope == Right.Scope.LISTED) {
            Answer here = asked.ask(endpoint, role, Optional.of(official(role, List.of(KOKSHETAU))));
            if (!answer.showsNothing(real)) {
                wrong.add(endpoint.name() + " shows " + role + " what is not of " + territories);
            }
            if (here.status() != 200 || here.body().equals(answer.body())) {
                wrong.add(endpoint.name() + " shows " + role + " of " + KOKSHETAU + " no more than others: " + here);
            }
        } else if (answer.status() != 403 && answer.status() != 404) {
            wrong.add(endpoint.name() + " (" + scope + ") answers " + role + " of " + territories + " with " + answer);
        }
    }

    @Test
    @Order(4)
    void noOtherRoleGetsIn() {
        for (Endpoint endpoint : asked()) {
            List<String> allowed = rolesOf(endpoint);
            for (String role : ROLES) {
                if (!allowed.contains(role)) {
                    Answer answer = asked.ask(endpoint, role, Optional.of(official(role, EVERYWHERE)));
                    if (answer.status() != 403) {
                        wrong.add(endpoint.name() + " answers " + role + " with " + answer);
                    }
                }
            }
        }
        assertNothingWrong();
    }

    @Test
    @Order(5)
    void aTerminalOfAStationIsNobodyElsewhere() {
        String terminal = official(Roles.KIOSK_TERMINAL, EVERYWHERE);
        for (Endpoint endpoint : asked()) {
            boolean open = isOpen(endpoint) && scope(endpoint) != Right.Scope.OWN;
            boolean itsOwn = endpoint.allowed().contains(Roles.KIOSK_TERMINAL);
            if (!open && !itsOwn && !OWN_BY_PROOF.contains(endpoint.name())) {
                Answer answer = asked.ask(endpoint, Roles.KIOSK_TERMINAL, Optional.of(terminal));
                if (answer.status() != 401 && answer.status() != 403) {
                    wrong.add(endpoint.name() + " answers a terminal with " + answer);
                }
            }
        }
        assertNothingWrong();
    }

    /** What reads comes before what changes, and that before what deletes, so that everything is still there. */
    @Test
    @Order(6)
    void whoeverMayGetsIn() {
        List<String> order = List.of("GET", "PUT", "POST", "DELETE");
        for (Endpoint endpoint : asked().stream()
                .sorted(Comparator.comparing(each -> order.indexOf(each.method())))
                .toList()) {
            Right.Scope scope = scope(endpoint);
            if (OWN_BY_PROOF.contains(endpoint.name())) {
                continue;
            }
            if (scope == Right.Scope.OWN) {
                String owner = real.owner(endpoint.path()).orElseThrow();
                getsIn(endpoint, "owner", TestTokens.identity(owner, List.of(Roles.PARTICIPANT), List.of()));
                continue;
            }
            boolean local = scope == Right.Scope.TERRITORY || scope == Right.Scope.LISTED;
            for (String role : rolesOf(endpoint)) {
                // Operators always have the whole country.
                boolean ofATown = local && !role.equals(Roles.OPERATOR);
                if (!NOT_OF_THIS_KIND.containsKey(endpoint.name() + " " + role)) {
                    getsIn(endpoint, role, official(role, ofATown ? List.of(KOKSHETAU) : EVERYWHERE));
                }
            }
        }
        assertNothingWrong();
    }

    private void getsIn(Endpoint endpoint, String role, String token) {
        Answer answer = asked.ask(endpoint, role, Optional.of(token));
        boolean hidden = scope(endpoint) != Right.Scope.NONE
                && answer.status() == 404
                && !endpoint.path().startsWith(OF_THE_AUTHORITY);
        // A question that is not understood says nothing of who may ask it.
        boolean notUnderstood =
                scope(endpoint) != Right.Scope.NONE && Set.of(400, 405, 415).contains(answer.status());
        if (isOurFault(answer) || answer.status() == 401 || answer.status() == 403 || hidden || notUnderstood) {
            wrong.add(endpoint.name() + " (" + scope(endpoint) + ") answers " + role + ", who may, with " + answer);
        }
    }

    /** The same account in a role each time. */
    private static String official(String role, List<String> territories) {
        if (role.equals(Roles.KIOSK_TERMINAL)) {
            return TestKiosk.tokenOf(real.terminal);
        }
        String account = role.equals(Roles.STATION_OFFICER)
                ? real.officer
                : UUID.nameUUIDFromBytes(role.getBytes(StandardCharsets.UTF_8)).toString();
        return TestTokens.identity(account, List.of(role), territories);
    }

    private List<Endpoint> asked() {
        return endpoints.stream()
                .filter(endpoint -> !NOTHING_REAL.containsKey(endpoint.name()))
                .toList();
    }

    private static boolean isOpen(Endpoint endpoint) {
        return endpoint.allowed().contains(Endpoint.PUBLIC);
    }

    private static List<String> rolesOf(Endpoint endpoint) {
        boolean anyRole = isOpen(endpoint) || endpoint.allowed().contains(Endpoint.AUTHENTICATED);
        return anyRole ? ROLES : endpoint.allowed();
    }

    /** 502: the credential authority does not run in this test. */
    private static boolean isOurFault(Answer answer) {
        return answer.status() >= 500 && answer.status() != 502;
    }

    private Right.Scope scope(Endpoint endpoint) {
        return Optional.ofNullable(table.get(endpoint.name())).map(Right::scope).orElse(Right.Scope.NONE);
    }

    private static TestTokens claims(String account) {
        return TestTokens.identityClaims(account, ROLES, EVERYWHERE);
    }

    private void assertNothingWrong() {
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }
}
