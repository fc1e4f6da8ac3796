package org.dauys.system.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.time.Duration;
import org.dauys.events.election.ElectionState.Stage;
import org.dauys.simulator.trustee.Trustee;
import org.dauys.system.primary.Member;
import org.dauys.system.primary.SmallElection;
import org.dauys.system.primary.SmallPrimary;
import org.dauys.system.primary.SmallPrimary.Wish;
import org.dauys.system.stack.RunningSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Somebody complains and is answered; trustees verify what was cast, and open it, each in a browser. */
@Order(6)
@InBrowser
class ControlPagesIT {

    private static final int VOTERS = 3;
    private static final Duration WINDOW = Duration.ofSeconds(20);
    private static final double VERIFIED_WITHIN_MILLIS = 120_000;

    @Test
    void whoComplainsReadsTheAnswer(Browser browser, SmallPrimary primary) {
        String text = "The notice of the meeting was not put up.";
        Member complainant = primary.elections().get(0).members().get(VOTERS);
        try (Visitor person = browser.visitor(Device.PHONE, Language.EN, Login.member(complainant.person()))) {
            complain(person, primary, text);
            PageChecks.assertSound(person);

            answer(browser, primary);

            Page page = person.visit("/work/complaints").page();
            page.getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(3))
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            assertThat(page.getByText("It is put up now.")).isVisible();
            PageChecks.assertSound(person);
        }
    }

    private static void complain(Visitor person, SmallPrimary primary, String text) {
        Page page = person.visit("/work/complaints/new?primary=" + primary.id()).page();
        page.getByLabel("Of an official's act or decision").check();
        page.getByLabel("Which act of which office").fill("Office of the party, invitation");
        page.getByLabel("Territory").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("What happened, when and where").fill(text);
        press(page, "Send the complaint");
        assertThat(page.getByText("Your complaint has been received.")).isVisible();
        person.settle();
    }

    private static void answer(Browser browser, SmallPrimary primary) {
        Login controller = Login.participant(primary.staff().phones().get("controller"));
        try (Visitor official = browser.visitor(Device.DESK, Language.EN, controller)) {
            Page page = official.visit("/work/control/complaints?state=RECEIVED&primary=" + primary.id())
                    .page();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Office of the party, invitation"))
                    .last()
                    .click();
            page.getByLabel("Answer it, without a case").check();
            page.getByLabel("Answer to whoever complained").fill("It is put up now.");
            PageChecks.assertSound(official);
            press(page, "Decide");
            assertThat(page.getByText("Answered", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
    }

    @Test
    void trusteesOpenWhatTheyHaveVerified(Browser browser, RunningSystem system) {
        Path folder = system.folder("portal-trustees");
        SmallPrimary primary = SmallPrimary.open(system, new Wish("portal-trustees", 1, VOTERS, 2, folder), WINDOW);
        SmallElection election = primary.elections().get(0);
        for (int i = 0; i < VOTERS; i++) {
            election.members().get(i).enrol().vote(election.marks(i));
        }
        election.awaitStage(Stage.ENCRYPTED_TALLY);

        int number = 1;
        for (Trustee trustee : primary.trustees()) {
            String title = number++ == 1 ? "trustee" : "trustee 2";
            Login login = Login.participant(primary.staff().phones().get(title));
            try (Visitor person = browser.visitor(Device.DESK, Language.EN, login)) {
                open(person, primary, election, trustee.keyFile());
            }
        }

        election.awaitStage(Stage.RESULT);
    }

    private static void open(Visitor trustee, SmallPrimary primary, SmallElection election, Path key) {
        Page page = trustee.visit("/work/trustee?primary=" + primary.id()).page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verify and open " + election.uuid()))
                .click();
        press(page, "Verify the record");
        assertThat(page.getByText("All proofs of all ballots hold"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(VERIFIED_WITHIN_MILLIS));
        PageChecks.assertSound(trustee);
        page.getByLabel("File with the private key").setInputFiles(key);
        press(page, "Open and hand in");
        assertThat(page.getByText("Your share is in.", new Page.GetByTextOptions().setExact(true)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(VERIFIED_WITHIN_MILLIS));
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
