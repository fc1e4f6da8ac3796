package org.dauys.system.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.people.Person;
import org.dauys.system.stack.RunningSystem;

/** What a member does in the booth, step by step. Finds things by their place, so that it works in every language. */
final class BoothVisit {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Visitor visitor;
    private final Page page;
    private final String uuid;

    BoothVisit(Visitor visitor, String uuid) {
        this.visitor = visitor;
        this.page = visitor.page();
        this.uuid = uuid;
    }

    /** Logs in on the login page, with the code that comes by SMS. */
    BoothVisit logIn(RunningSystem system, Person person) {
        visitor.visit("/login");
        page.locator("input[name=iin]").fill(person.iin());
        page.locator("input[name=phone]").fill(person.phone());
        submit();
        Locator field = page.locator("input[name=code]");
        field.waitFor();
        PageChecks.assertSound(visitor);
        field.fill(Await.until("a code", PATIENCE, () -> code(system, person.phone())));
        submit();
        page.locator(".card h2").first().waitFor();
        return this;
    }

    /** Gets the credential to the device. */
    BoothVisit enrol() {
        visitor.visit("/enrol/" + uuid);
        PageChecks.assertSound(visitor);
        submit();
        page.locator(".notice-good").waitFor();
        return this;
    }

    /** Opens the ballot. */
    BoothVisit open() {
        visitor.visit("/vote/" + uuid);
        contests().first().waitFor();
        return this;
    }

    /** Marks the candidate at this place, from 0, in every contest. */
    BoothVisit mark(int candidate) {
        int count = contests().count();
        for (int i = 0; i < count; i++) {
            contests().nth(i).locator("input[type=checkbox]").nth(candidate).check();
        }
        return this;
    }

    /** Goes on to the review. */
    BoothVisit review() {
        primaryButton().click();
        page.locator("#review").waitFor();
        return this;
    }

    /** Has the ballot encrypted. Gives its tracker, which is shown before anything is sent. */
    String encrypt() {
        primaryButton().click();
        page.locator("#prepared").waitFor();
        return tracker();
    }

    /** Has the prepared ballot opened instead of casting it. Gives the file that is to be checked elsewhere. */
    Path check(Path folder) {
        page.locator(".buttons .button").nth(1).click();
        page.locator("#opened").waitFor();
        page.locator(".notice-good").waitFor();
        Download download = page.waitForDownload(
                () -> page.locator(".buttons .button").first().click());
        Path file = folder.resolve("opened.json");
        download.saveAs(file);
        return file;
    }

    /** Makes a new ballot after one was opened. */
    BoothVisit again() {
        page.locator("section > .button-primary").click();
        contests().first().waitFor();
        return this;
    }

    /** Casts, without waiting for what comes of it. */
    BoothVisit cast() {
        primaryButton().click();
        return this;
    }

    /** Waits for the receipt. Gives the tracker that it is for. */
    String receipt() {
        page.locator("#done").waitFor();
        return tracker();
    }

    /** Waits until it is said that nobody knows whether the ballot has arrived. */
    BoothVisit unknown() {
        page.locator("#unknown").waitFor();
        assertThat(contests()).hasCount(0);
        return this;
    }

    /** Comes back while the outcome of a ballot is open. */
    BoothVisit openUnresolved() {
        visitor.visit("/vote/" + uuid);
        return unknown();
    }

    /** Sends the same ballot again. */
    BoothVisit resend() {
        primaryButton().click();
        return this;
    }

    Locator contests() {
        return page.locator("fieldset[data-contest]");
    }

    private Locator primaryButton() {
        return page.locator("main .button-primary").first();
    }

    private void submit() {
        page.locator("main button[type=submit]").click();
    }

    private String tracker() {
        return page.locator("[data-tracker]").getAttribute("data-tracker");
    }

    /** The latest code that was sent to a phone. */
    static Optional<String> code(RunningSystem system, String phone) {
        for (var message : system.api()
                .get("/api/demo/inbox?phone=" + phone.replace("+", "%2B"))
                .path("items")) {
            if (message.path("phone").asText().equals(phone) && message.hasNonNull("code")) {
                return Optional.of(message.path("code").asText());
            }
        }
        return Optional.empty();
    }
}
