package org.dauys.system.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.dauys.system.primary.SmallPrimary;
import org.dauys.system.stack.RunningSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What anybody sees without a login. */
@Order(6)
@InBrowser
class OpenPagesIT {

    @Test
    void theFirstPageLeadsToTheVote(Browser browser, SmallPrimary primary) {
        try (Visitor visitor = browser.visitor(Device.PHONE, Language.KK)) {
            visitor.visit("/");

            assertThat(link(visitor, "Дауыс беру").first()).isVisible();
            PageChecks.assertSound(visitor);
        }
    }

    @Test
    void anObserverFindsTheCommandThatVerifiesAnElection(Browser browser, SmallPrimary primary, RunningSystem system) {
        String uuid = primary.elections().get(0).uuid();
        try (Visitor visitor = browser.visitor(Device.DESK, Language.RU)) {
            visitor.visit("/elections?text=" + uuid);
            visitor.page().locator("a[href='/elections/" + uuid + "']").click();
            visitor.settle();

            assertThat(heading(visitor, "Проверьте сами")).isVisible();
            assertThat(visitor.page()
                            .getByText("java -jar auditor.jar verify " + system.base() + "/api/elections/" + uuid)
                            .first())
                    .isVisible();
            assertThat(visitor.page().locator("a[download='" + uuid + ".bel']"))
                    .hasAttribute("href", "/api/elections/" + uuid + "/archive");
            PageChecks.assertSound(visitor);
        }
    }

    @Test
    void somebodyReadsWhoStandsInTheDrawnOrder(Browser browser, SmallPrimary primary) {
        try (Visitor visitor = browser.visitor(Device.PHONE, Language.EN)) {
            visitor.visit("/elections/" + primary.elections().get(0).uuid());
            visitor.page()
                    .locator("a[href^='/candidates/" + primary.id() + "/']")
                    .first()
                    .click();
            visitor.settle();

            assertThat(heading(visitor, "Profile")).isVisible();
            assertThat(heading(visitor, "Debates")).isVisible();
            assertThat(heading(visitor, "Decisions of party control")).isVisible();
            PageChecks.assertSound(visitor);
        }
    }

    @Test
    void theTurnoutIsAMapAndTheSameAsATable(Browser browser, SmallPrimary primary) {
        try (Visitor visitor = browser.visitor(Device.PHONE, Language.RU)) {
            visitor.visit("/turnout?primary=" + primary.id());

            assertThat(visitor.page().locator("svg.tilemap")).isVisible();
            assertThat(visitor.page().getByRole(AriaRole.TABLE).first()).isVisible();
            PageChecks.assertSound(visitor);
        }
    }

    @Test
    void theCalendarSaysWhatIsNowAndWhoDecidedIt(Browser browser, SmallPrimary primary) {
        try (Visitor visitor = browser.visitor(Device.DESK, Language.RU)) {
            visitor.visit("/calendar?primary=" + primary.id());

            assertThat(visitor.page()
                            .getByText("идёт", new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            assertThat(heading(visitor, "Все версии")).isVisible();
            PageChecks.assertSound(visitor);
        }
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
