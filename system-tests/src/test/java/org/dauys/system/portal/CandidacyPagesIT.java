package org.dauys.system.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dauys.events.LocalText;
import org.dauys.simulator.operator.Operator;
import org.dauys.simulator.people.Person;
import org.dauys.simulator.primary.ContestPlan;
import org.dauys.system.primary.Member;
import org.dauys.system.primary.SmallElection;
import org.dauys.system.primary.SmallPrimary;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An application, from the applicant's phone over the registrar's desk and back, until it is registered. */
@Order(6)
@InBrowser
class CandidacyPagesIT {

    private static final String OPEN = "portal-nomination";
    private static final LocalText NAME = new LocalText("Ұсыну сынағы", "Проба выдвижения", "Nomination trial");
    private static final FilePayload PAPER = new FilePayload(
            "id.pdf", "application/pdf", "%PDF-1.4\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));

    @Test
    void anApplicationIsSentBackCorrectedAndRegistered(Browser browser, SmallPrimary primary) {
        SmallElection election = primary.elections().get(0);
        String territory = election.api()
                .get("/api/elections/" + election.uuid())
                .path("territory_ids")
                .path(0)
                .asText();
        openNomination(primary, territory);
        Person person = somebodyOldEnough(election);
        Login registrar = Login.participant(primary.staff().phones().get("registrar"));
        try (Visitor applicant = browser.visitor(Device.PHONE, Language.RU, Login.member(person));
                Visitor desk = browser.visitor(Device.DESK, Language.RU, registrar)) {
            apply(applicant, person, territory);
            sendBack(desk, person);
            correct(applicant);
            register(desk, person);
            applicant.page().reload();
            applicant.settle();
            assertThat(applicant.page().getByText("Регистрационный номер 1")).isVisible();
            PageChecks.assertSound(applicant);
        }
    }

    private static void apply(Visitor applicant, Person person, String territory) {
        Page page = applicant.visit("/work/apply/new?primary=" + OPEN).page();
        page.getByLabel("ИИН").fill(person.iin());
        LocalText name = person.publicName();
        page.getByLabel("Имя на казахском").fill(name.kk());
        page.getByLabel("Имя на русском").fill(name.ru());
        page.getByLabel("Имя латиницей").fill(name.en());
        // Taken from the IIN.
        assertThat(page.getByLabel("Дата рождения")).hasValue(person.birthDate().toString());
        page.getByLabel("Лет проживания").fill("20");
        page.getByLabel("Территория").selectOption(territory);
        page.getByRole(AriaRole.CHECKBOX, named("Проба выдвижения")).check();
        page.getByLabel("Нет непогашенной судимости").check();
        page.getByLabel("Нет коррупционных преступлений").check();
        page.getByLabel("Удостоверение личности").setInputFiles(PAPER);
        assertThat(page.getByText("Загружен: id.pdf")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Проверить по правилам")).click();
        assertThat(page.getByText("все правила выполнены")).isVisible();
        applicant.settle();
        PageChecks.assertSound(applicant);
        page.getByRole(AriaRole.BUTTON, named("Отправить заявление")).click();
        assertThat(page.getByText("ждёт решения регистратора").first()).isVisible();
        applicant.settle();
        PageChecks.assertSound(applicant);
    }

    private static void sendBack(Visitor desk, Person person) {
        Page page = desk.visit("/work/registrar?primary=" + OPEN).page();
        PageChecks.assertSound(desk);
        page.getByRole(AriaRole.LINK, named(person.publicName().ru())).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("id.pdf"))).isVisible();
        desk.settle();
        page.keyboard().press("Alt+k");
        Locator reason = page.getByLabel("Причина", new Page.GetByLabelOptions().setExact(true));
        reason.fill("Исправьте имя.");
        page.getByLabel("Добавить поле").selectOption("name");
        page.getByRole(AriaRole.TEXTBOX, named("Фамилия, имя, отчество")).fill("Как в удостоверении, с отчеством.");
        PageChecks.assertSound(desk);
        page.keyboard().press("Alt+Enter");
        assertThat(page.getByText("возвращено на исправление.")).isVisible();
    }

    private static void correct(Visitor applicant) {
        Page page = applicant.page();
        page.reload();
        applicant.settle();
        assertThat(page.getByText("Как в удостоверении, с отчеством.").first()).isVisible();
        Locator name = page.getByLabel("Имя на русском");
        name.fill(name.inputValue() + " Отчество");
        PageChecks.assertSound(applicant);
        page.getByRole(AriaRole.BUTTON, named("Отправить исправленное")).click();
        assertThat(page.getByText("ждёт решения регистратора").first()).isVisible();
    }

    private static void register(Visitor desk, Person person) {
        Page page = desk.visit("/work/registrar?primary=" + OPEN + "&state=SUBMITTED")
                .page();
        page.getByRole(AriaRole.LINK, named(person.publicName().ru())).click();
        desk.settle();
        page.getByRole(AriaRole.BUTTON, named("Зарегистрировать")).click();
        assertThat(page.getByText("зарегистрировано под № 1.")).isVisible();
        desk.settle();
        PageChecks.assertSound(desk);
    }

    /** A further primary: nobody can apply any more in the one that is open for voting. */
    private static void openNomination(SmallPrimary primary, String territory) {
        Instant now = Instant.now();
        Instant voting = now.plus(Duration.ofDays(20));
        primary.staff()
                .operator()
                .createPrimary(
                        OPEN,
                        NAME,
                        new Operator.Rules(60, 600, LocalDate.now(ZoneOffset.UTC)),
                        new Operator.Times(now.minusSeconds(1), voting, voting.plus(Duration.ofDays(3))));
        primary.staff()
                .central()
                .in(OPEN)
                .addContest(new ContestPlan("local-" + territory, "local", territory, NAME, 1, 1, 1, true, 20, 0));
    }

    private static Person somebodyOldEnough(SmallElection election) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return election.members().stream()
                .map(Member::person)
                .filter(person -> person.ageOn(today) >= 20)
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
