package org.dauys.system.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.dauys.events.LocalText;
import org.dauys.simulator.citizen.Themes;
import org.dauys.system.primary.SmallElection;
import org.dauys.system.primary.SmallPrimary;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * A member's proposal goes its whole way into a version of the programme; an observer's browser keeps what it saw of a
 * record and raises an alarm when it is shown something else.
 */
@Order(6)
@InBrowser
class ProgrammeAndObserverPagesIT {

    private static final String PROPOSAL = "Построить пешеходный мост через реку у рынка";

    @Test
    void aProposalGoesIntoTheNextVersion(Browser browser, SmallPrimary primary) {
        String programme = primary.staff()
                .editor()
                .publish("kz", new LocalText("Қазақстан", "Казахстан", "Kazakhstan"), Themes.headings());
        String proposal;
        try (Visitor member = browser.visitor(Device.PHONE, Language.RU, memberOf(primary, 2))) {
            proposal = propose(member, programme);
        }
        try (Visitor editor = browser.visitor(
                Device.DESK,
                Language.RU,
                Login.participant(primary.staff().phones().get("editor")))) {
            answer(editor, proposal);
            publishNextVersion(editor, programme);
        }
        try (Visitor citizen = browser.visitor(Device.PHONE, Language.RU)) {
            citizen.visit(proposal);
            assertThat(citizen.page().getByText("Мост построят в следующем году"))
                    .isVisible();
            citizen.page().getByText("После этого ответа опубликована версия 2").click();
            citizen.settle();
            assertThat(citizen.page().getByText("и пешеходный мост").first()).isVisible();
            PageChecks.assertSound(citizen);
        }
    }

    @Test
    void anObserverSeesThatARecordWasChanged(Browser browser, SmallPrimary primary) {
        SmallElection election = primary.elections().get(0);
        try (Visitor observer = browser.visitor(Device.PHONE, Language.RU, memberOf(primary, 3))) {
            observer.visit("/work/observer/board");
            button(observer.page(), "Проверить все подписанные контрольные точки")
                    .click();
            assertThat(observer.page().getByText(Pattern.compile("Проверено выборов: (\\d+) из \\1")))
                    .isVisible();
            PageChecks.assertSound(observer);

            // As if the service had shown this browser another record before.
            observer.page()
                    .evaluate(
                            "uuid => localStorage.setItem('dauys.heads.' + uuid, JSON.stringify({ election: uuid, alarms: [],"
                                    + " heads: [{ height: 0, hash: 'ab'.repeat(32), seenAt: 1, proven: true }] }))",
                            election.uuid());
            observer.visit("/work/observer/elections/" + election.uuid());
            button(observer.page(), "Сохранить и проверить контрольную точку").click();
            assertThat(observer.page().getByText(Pattern.compile("Тревога: эту запись изменили")))
                    .isVisible();
            observer.settle();
            PageChecks.assertSound(observer);

            observer.visit("/work/observer/elections/" + election.uuid() + "/log");
            PageChecks.assertSound(observer);
        }
    }

    private static String propose(Visitor member, String programme) {
        Page page = member.page();
        member.visit("/programmes/" + programme);
        PageChecks.assertSound(member);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Предложить к этому разделу: Дороги"))
                .click();
        member.settle();
        page.getByLabel("Ваше предложение").fill(PROPOSAL);
        button(page, "Отправить предложение").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Следить за его судьбой"))
                .click();
        member.settle();
        assertThat(page.getByText(PROPOSAL)).isVisible();
        button(page, "Поддержать").click();
        assertThat(page.getByText("Вы поддержали это предложение.")).isVisible();
        PageChecks.assertSound(member);
        return page.evaluate("location.pathname").toString();
    }

    private static void answer(Visitor editor, String proposal) {
        Page page = editor.page();
        editor.visit("/work/editor");
        PageChecks.assertSound(editor);
        editor.visit("/work/editor" + proposal);
        page.getByLabel("Принять частично").check();
        page.getByLabel("Обоснование на казахском").fill("Көпір келесі жылы салынады");
        page.getByLabel("Обоснование на русском").fill("Мост построят в следующем году");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName("Опубликовать ответ")
                                .setExact(true))
                .click();
        assertThat(page.getByText("Ответ опубликован.")).isVisible();
        editor.settle();
        PageChecks.assertSound(editor);
    }

    private static void publishNextVersion(Visitor editor, String programme) {
        Page page = editor.page();
        editor.visit("/work/editor/programmes/" + programme);
        assertThat(page.getByText(PROPOSAL)).isVisible();
        page.getByLabel("Текст на русском").nth(1).fill("Дороги: меры на ближайшие пять лет и пешеходный мост.");
        PageChecks.assertSound(editor);
        button(page, "Опубликовать версию").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Опубликовать версию"))
                .click();
        assertThat(page.getByText("Версия 2 опубликована.")).isVisible();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Members of this test alone, counted from the end of the roll. */
    private static Login memberOf(SmallPrimary primary, int fromTheEnd) {
        var members = primary.elections().get(0).members();
        return Login.member(members.get(members.size() - fromTheEnd).person());
    }
}
