package org.dauys.registration.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.registration.scenario.Officials.participant;
import static org.dauys.registration.scenario.Officials.registrar;
import static org.dauys.registration.scenario.Officials.registrarOf;
import static org.dauys.registration.scenario.Refusals.refused;
import static org.dauys.registration.scenario.TestPrimary.KOKSHETAU;
import static org.dauys.registration.scenario.TestPrimary.STEPNOGORSK;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dauys.kit.testing.DauysTestResource;
import org.dauys.registration.scenario.TestCandidate;
import org.dauys.registration.scenario.TestPrimary;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work of registrars: what waits, and for how long. */
@QuarkusTest
@QuarkusTestResource(DauysTestResource.class)
class ApplicationQueueTest {

    private TestPrimary primary;
    private String local;
    private String other;

    @BeforeEach
    void primaryWithContests() {
        primary = TestPrimary.nominating();
        local = primary.contest("local", KOKSHETAU);
        other = primary.contest("local", STEPNOGORSK);
    }

    @Test
    void queueIsOfTheOwnTerritoriesMostUrgentFirst() throws SQLException {
        TestCandidate first = applied("Ахметова Айгерим", LocalDate.of(1985, 1, 1), KOKSHETAU, local);
        TestCandidate urgent = applied("Серикова Динара", LocalDate.of(1986, 1, 1), KOKSHETAU, local);
        TestCandidate elsewhere = applied("Оспанов Ерлан", LocalDate.of(1987, 1, 1), STEPNOGORSK, other);
        overdue(urgent);

        assertThat(queue(registrarOf(KOKSHETAU), "")).containsExactly(urgent.applicationId(), first.applicationId());
        assertThat(queue(registrarOf(KOKSHETAU), "?overdue=true")).containsExactly(urgent.applicationId());
        assertThat(queue(registrarOf(KOKSHETAU), "?overdue=false")).containsExactly(first.applicationId());
        assertThat(queue(registrarOf(STEPNOGORSK), "")).containsExactly(elsewhere.applicationId());
        assertThat(queue(registrar(), "?contest=" + other)).containsExactly(elsewhere.applicationId());
        assertThat(queue(registrar(), "?text=динара")).containsExactly(urgent.applicationId());
        assertThat(queue(registrar(), "?text=%25%25")).isEmpty();
        assertThat(queue(registrar(), "?nomination=PPO")).isEmpty();
        refused(
                registrarOf(KOKSHETAU)
                        .get(path("/queue?territory=" + STEPNOGORSK))
                        .then(),
                403,
                "forbidden");
        refused(participant(first.account()).get(path("/queue")).then(), 403, "forbidden");
        refused(registrar().get(path("/queue?cursor=MTIz")).then(), 400, "invalid-request");
        refused(registrar().get(path("/queue?claimed=you")).then(), 400, "invalid-request");
    }

    @Test
    void queueHoldsWhatWaitsForSomebodyAndCountsItByTerritory() throws SQLException {
        TestCandidate registered = applied("Ахметова Айгерим", LocalDate.of(1985, 1, 1), KOKSHETAU, local);
        registered.registered(primary);
        TestCandidate waiting = applied("Серикова Динара", LocalDate.of(1986, 1, 1), KOKSHETAU, local);
        waiting.decide(primary, "1", Map.of("decision", "REFUSE", "reason", "r"))
                .statusCode(200);
        TestCandidate late = applied("Оспанов Ерлан", LocalDate.of(1987, 1, 1), KOKSHETAU, local);
        overdue(late);

        assertThat(queue(registrar(), "")).containsExactly(late.applicationId(), waiting.applicationId());
        assertThat(queue(registrar(), "?waiting=true")).containsExactly(waiting.applicationId());
        assertThat(queue(registrar(), "?state=REGISTERED")).containsExactly(registered.applicationId());
        registrarOf(KOKSHETAU)
                .get(path("/queue/counts"))
                .then()
                .body("items.state", equalTo(List.of("REGISTERED", "SUBMITTED")))
                .body("items.applications", equalTo(List.of(1, 2)))
                .body("items[1].overdue", equalTo(1))
                .body("items[1].waiting", equalTo(1))
                .body("items[1].unclaimed", equalTo(2));
        registrarOf(STEPNOGORSK).get(path("/queue/counts")).then().body("items", hasSize(0));
    }

    @Test
    void queueIsReadPageByPageWithoutGapOrRepetition() throws SQLException {
        TestCandidate model = applied("Ахметова Айгерим", LocalDate.of(1985, 1, 1), KOKSHETAU, local);
        multiply(model, 25);

        List<String> read = new ArrayList<>();
        String next = "";
        do {
            ValidatableResponse page = registrarOf(KOKSHETAU)
                    .get(path("/queue?limit=7" + (next.isEmpty() ? "" : "&cursor=" + next)))
                    .then()
                    .statusCode(200);
            read.addAll(page.extract().path("items.id"));
            String cursor = page.extract().path("next");
            next = cursor == null ? "" : cursor;
        } while (!next.isEmpty());
        assertThat(read).hasSize(26).doesNotHaveDuplicates();
    }

    @Test
    void applicationsThatMayBeOfOnePersonAreFound() throws SQLException {
        LocalDate born = LocalDate.of(1985, 1, 1);
        TestCandidate person = applied("Ахметова Айгерім Қайратқызы", born, KOKSHETAU, local);
        TestCandidate sameName = applied("Айгерим Ахметова", born, STEPNOGORSK, other);
        TestCandidate sameIin = person.byAnother(STEPNOGORSK, other);
        sameIin.with("name", text("Совсем Другая")).apply(primary);
        TestCandidate samePhone = applied("Иная Особа", LocalDate.of(1990, 5, 5), KOKSHETAU, local);
        TestDatabase.update(
                "update application set owner_person = (select owner_person from application where id = ?::uuid)"
                        + " where id = ?::uuid",
                person.applicationId(),
                samePhone.applicationId());
        TestCandidate nobody = applied("Серикова Динара", born, KOKSHETAU, local);

        registrarOf(KOKSHETAU)
                .get(path("/" + person.applicationId() + "/duplicates"))
                .then()
                .body(
                        "items.id",
                        equalTo(List.of(sameName.applicationId(), sameIin.applicationId(), samePhone.applicationId())))
                .body(
                        "items.likeness",
                        equalTo(List.of(List.of("NAME_AND_BIRTH_DATE"), List.of("IIN"), List.of("PHONE"))))
                .body("items[0].name", equalTo(null))
                .body("items[2].name.ru", equalTo("Иная Особа"))
                .body("items[0].href", equalTo(path("/" + sameName.applicationId())));
        assertThat(queue(registrarOf(KOKSHETAU), "?duplicates=false")).containsExactly(nobody.applicationId());
        assertThat(queue(registrarOf(KOKSHETAU), "?duplicates=true"))
                .containsExactlyInAnyOrder(person.applicationId(), samePhone.applicationId());
    }

    private TestCandidate applied(String name, LocalDate born, String territory, String contest) {
        TestCandidate person =
                TestCandidate.born(born, true, territory, contest).with("name", text(name));
        person.apply(primary);
        return person;
    }

    private static void overdue(TestCandidate person) throws SQLException {
        TestDatabase.update(
                "update application set due_at = now() - interval '1 hour' where id = ?::uuid", person.applicationId());
    }

    /** As many copies of an application by others, all due at the same time. */
    private static void multiply(TestCandidate model, int times) throws SQLException {
        String columns = TestDatabase.text("select string_agg(column_name, ', ') from information_schema.columns"
                + " where table_schema = 'public' and table_name = 'application'"
                + " and column_name not in ('id', 'sequence', 'owner', 'owner_person', 'iin')");
        TestDatabase.update(
                "insert into application (id, owner, owner_person, iin, " + columns + ") select gen_random_uuid(),"
                        + " 'copy-' || n, 'copy-' || n, lpad(n::text, 12, '0'), " + columns
                        + " from application, generate_series(1, ?) n where id = ?::uuid",
                times,
                model.applicationId());
    }

    private static Map<String, String> text(String name) {
        return Map.of("kk", name, "ru", name, "en", name);
    }

    private List<String> queue(RequestSpecification official, String filter) {
        return official.get(path("/queue" + filter))
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private String path(String rest) {
        return primary.path("/applications" + rest);
    }
}
