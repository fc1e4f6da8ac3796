package org.dauys.registration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.security.Roles;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares {@code docs/rights.md} with the code, and then asks every endpoint as everybody. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
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
    private static final List<String> SOMEWHERE_ELSE = List.of("kz-pavlodar");

    @TestHTTPResource("/")
    String base;

    private final List<Endpoint> endpoints = Endpoint.all();
    private final List<String> wrong = new ArrayList<>();
    private Map<String, Right> table;

    @BeforeEach
    void read() {
        table = Right.table();
    }

    @Test
    void theTableOfRightsIsWhatTheCodeSays() {
        Map<String, Endpoint> byName = new LinkedHashMap<>();
        for (Endpoint endpoint : endpoints) {
            byName.putIfAbsent(endpoint.name(), endpoint);
            if (!byName.get(endpoint.name()).allowed().equals(endpoint.allowed())) {
                wrong.add("two methods answer " + endpoint.name() + " with different rights");
            }
        }
        byName.forEach((name, endpoint) -> {
            Optional<Right> right = Optional.ofNullable(table.get(name));
            if (right.isEmpty()) {
                wrong.add("add to docs/rights.md, and say which scope:\n"
                        + Right.line(endpoint, "none/everywhere/territory/own"));
            } else if (!right.get().allowed().equals(endpoint.allowed())) {
                wrong.add("docs/rights.md says " + right.get().allowed() + ", the code says:\n"
                        + Right.line(endpoint, right.get().scope().name().toLowerCase(java.util.Locale.ROOT)));
            }
        });
        table.keySet().stream()
                .filter(name -> !byName.containsKey(name))
                .forEach(name ->
                        wrong.add("there is no such endpoint any more, remove it from docs/rights.md: " + name));
        assertNothingWrong();
    }

    @Test
    void everyRoleGetsInWhereItMayAndNowhereElse() throws Exception {
        Asked asked = new Asked(base.replaceAll("/$", ""));
        for (Endpoint endpoint : endpoints) {
            for (String role : ROLES) {
                int status = asked.status(
                        endpoint,
                        Optional.of(TestTokens.identity(UUID.randomUUID().toString(), List.of(role), List.of("*"))));
                boolean open = endpoint.allowed().contains(Endpoint.PUBLIC);
                boolean may = open
                        || endpoint.allowed().contains(Endpoint.AUTHENTICATED)
                        || endpoint.allowed().contains(role);
                boolean proofMissing = open && scope(endpoint) == Right.Scope.OWN;
                if (isOurFault(status) || may && status == 401 && !proofMissing || !may && status != 403) {
                    wrong.add(endpoint.name() + " answers " + role + " with " + status);
                }
                if (may && status == 403 && scope(endpoint) != Right.Scope.OWN) {
                    wrong.add(endpoint.name() + " refuses " + role + " although the scope is everywhere");
                }
            }
        }
        assertNothingWrong();
    }

    @Test
    void whoShowsNoIdentityTokenOrABrokenOneIsNobody() throws Exception {
        Asked asked = new Asked(base.replaceAll("/$", ""));
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
        for (Endpoint endpoint : endpoints) {
            boolean open = endpoint.allowed().contains(Endpoint.PUBLIC);
            for (Map.Entry<String, Optional<String>> one : nobodies.entrySet()) {
                int status = asked.status(endpoint, one.getValue());
                boolean refused =
                        open && one.getValue().isEmpty() && status == 401 && scope(endpoint) != Right.Scope.OWN;
                if (isOurFault(status) || refused || !open && status != 401) {
                    wrong.add(endpoint.name() + " answers " + one.getKey() + " with " + status);
                }
            }
        }
        assertNothingWrong();
    }

    @Test
    void theSameRoleElsewhereAndAnotherAccountGetNothing() throws Exception {
        Asked asked = new Asked(base.replaceAll("/$", ""));
        for (Endpoint endpoint : endpoints) {
            Right.Scope scope = scope(endpoint);
            if (scope == Right.Scope.NONE || endpoint.allowed().contains(Endpoint.PUBLIC)) {
                continue;
            }
            List<String> roles = endpoint.allowed().contains(Endpoint.AUTHENTICATED) ? ROLES : endpoint.allowed();
            for (String role : roles) {
                Optional<String> token =
                        Optional.of(TestTokens.identity(UUID.randomUUID().toString(), List.of(role), SOMEWHERE_ELSE));
                if (scope == Right.Scope.LISTED) {
                    if (!asked.showsNothing(endpoint, token)) {
                        wrong.add(endpoint.name() + " shows " + role + " what is not of " + SOMEWHERE_ELSE);
                    }
                    continue;
                }
                int status = asked.status(endpoint, token);
                boolean refused = status == 403 || status == 404;
                // Where the request is about nothing that exists it may have been refused for that.
                boolean unread = !asked.knows(endpoint) && status >= 400 && status < 500;
                if (!refused && !unread) {
                    wrong.add(endpoint.name() + " (" + scope + ") answers " + role + " of " + SOMEWHERE_ELSE + " with "
                            + status);
                }
            }
        }
        assertNothingWrong();
    }

    /** 502: the credential authority does not run in this test. */
    private static boolean isOurFault(int status) {
        return status >= 500 && status != 502;
    }

    private Right.Scope scope(Endpoint endpoint) {
        return Optional.ofNullable(table.get(endpoint.name())).map(Right::scope).orElse(Right.Scope.NONE);
    }

    private static TestTokens claims(String account) {
        return TestTokens.identityClaims(account, ROLES, List.of("*"));
    }

    private void assertNothingWrong() {
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
    }
}
