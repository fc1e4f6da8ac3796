package org.dauys.system.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dauys.protocol.ballot.Ballot;
import org.dauys.protocol.ballot.BallotCheck;
import org.dauys.protocol.ballot.BallotChecker;
import org.dauys.simulator.people.Person;
import org.dauys.system.primary.SmallElection;
import org.dauys.system.primary.SmallPrimary;
import org.dauys.system.program.AuditorJar;
import org.dauys.system.program.Program.Ended;
import org.dauys.system.program.ReferenceTool;
import org.dauys.system.stack.RunningSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A member votes on a phone: in every language, with a check of a prepared ballot, again, and over a bad connection. */
@Order(6)
@InBrowser
class VotingIT {

    private static final String SLOT = "**/api/ballot-box/*/ballots";
    /** Members of others: of the table of pages and of the measurement of sizes. */
    private static final int FIRST_MEMBER = 2;

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMemberChecksABallotVotesAndVotesAgain(
            Language language, Browser browser, SmallPrimary primary, RunningSystem system) throws IOException {
        SmallElection election = primary.elections().get(0);
        Person person =
                election.members().get(FIRST_MEMBER + language.ordinal()).person();
        Path folder = Files.createDirectories(system.folder("portal-" + language.tag()));
        List<byte[]> sent = new CopyOnWriteArrayList<>();
        // As it is before these ballots are in it: the reference tool takes a ballot that is there already for a copy.
        election.download(folder.resolve(election.uuid() + ".bel"));
        try (Visitor visitor = browser.visitor(Device.PHONE, language)) {
            visitor.page().onRequest(request -> {
                if (request.method().equals("POST") && request.url().contains("/api/ballot-box/")) {
                    sent.add(request.postDataBuffer());
                }
            });
            BoothVisit booth = new BoothVisit(visitor, election.uuid())
                    .logIn(system, person)
                    .enrol()
                    .open();
            look(visitor, "ballot");
            booth.mark(0).review();
            look(visitor, "review");
            String opened = booth.encrypt();
            look(visitor, "prepared");
            Path file = booth.check(folder);
            look(visitor, "opened");
            assertThat(sent).as("nothing is sent before the cast").isEmpty();

            String first = booth.again().mark(1).review().encrypt();
            assertThat(booth.cast().receipt()).isEqualTo(first).isNotEqualTo(opened);
            look(visitor, "receipt");
            String second = booth.open().mark(2).review().encrypt();
            assertThat(booth.cast().receipt()).isEqualTo(second);

            assertThat(sent).hasSize(2);
            assertPassesEveryCheck(election, sent, folder);
            assertOpens(election, file, opened, folder);
            assertIndependentPageAgrees(visitor, file, opened);
            Ballot ballot = Ballot.parse(sent.get(1));
            assertThat(ballot.tracker().toBase64()).isEqualTo(second);
            election.awaitOnBoard(ballot);
            visitor.visit("/receipts");
            assertThat(visitor.page().locator(".card strong")).hasCount(2);
            look(visitor, "receipts");
            visitor.visit("/find?election=" + election.uuid() + "&tracker=" + second.replace("+", "%2B"));
            assertThat(visitor.page().locator(".notice-good")).isVisible();
            look(visitor, "found");
        }
    }

    @Test
    void anAnswerThatIsLostIsResolvedWithTheSameBytes(Browser browser, SmallPrimary primary, RunningSystem system) {
        SmallElection election = primary.elections().get(0);
        Person person = election.members().get(FIRST_MEMBER + 3).person();
        List<String> sent = new CopyOnWriteArrayList<>();
        try (Visitor visitor = browser.visitorWithoutApp(Device.PHONE, Language.RU, Login.member(person))) {
            BoothVisit booth = new BoothVisit(visitor, election.uuid()).enrol().open();
            String tracker = booth.mark(0).review().encrypt();
            // The ballot arrives, its answer does not.
            visitor.page()
                    .route(
                            SLOT,
                            route -> {
                                sent.add(route.request().postData());
                                route.fetch();
                                route.abort();
                            },
                            new com.microsoft.playwright.Page.RouteOptions().setTimes(1));
            booth.cast().unknown();
            Screenshots.take(visitor, "unknown-outcome");
            // Whoever closes the app in despair finds the open question again, and nothing else.
            booth.openUnresolved();
            visitor.page().onRequest(request -> {
                if (request.method().equals("POST") && request.url().contains("/ballots")) {
                    sent.add(request.postData());
                }
            });
            assertThat(booth.resend().receipt()).isEqualTo(tracker);

            assertThat(sent).hasSize(2);
            assertThat(sent.get(1)).isEqualTo(sent.get(0));
            Ballot ballot = Ballot.parse(sent.get(0).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            election.awaitOnBoard(ballot);
        }
    }

    @Test
    void aBallotThatNeverLeftIsSentOnceThereIsAConnection(Browser browser, SmallPrimary primary, RunningSystem system) {
        SmallElection election = primary.elections().get(0);
        Person person = election.members().get(FIRST_MEMBER + 4).person();
        try (Visitor visitor = browser.visitorWithoutApp(Device.PHONE, Language.KK, Login.member(person))) {
            BoothVisit booth = new BoothVisit(visitor, election.uuid()).enrol().open();
            String tracker = booth.mark(0).review().encrypt();
            visitor.page().route(SLOT, Route::abort, new com.microsoft.playwright.Page.RouteOptions().setTimes(1));
            booth.cast().unknown();
            assertThat(booth.resend().receipt()).isEqualTo(tracker);
        }
    }

    @Test
    void theAppOpensWithoutAConnectionAndSaysSo(Browser browser, SmallPrimary primary) {
        Person person =
                primary.elections().get(0).members().get(FIRST_MEMBER + 5).person();
        try (Visitor visitor = browser.visitor(Device.PHONE, Language.EN, Login.member(person))) {
            visitor.visit("/vote");
            visitor.page().waitForFunction("() => navigator.serviceWorker.ready.then(() => true)");
            visitor.page().reload();
            visitor.page().waitForLoadState(LoadState.LOAD);
            visitor.offline(true);
            visitor.page().reload();
            assertThat(visitor.page().locator(".connection .notice-warning")).isVisible();
            assertThat(visitor.page().locator("h1")).isVisible();
            visitor.offline(false);
            assertThat(visitor.page().locator(".connection .notice-warning")).isHidden();
        }
    }

    private static void look(Visitor visitor, String state) {
        Screenshots.take(visitor, "voting-" + state);
        PageChecks.assertSound(visitor);
    }

    private static void assertPassesEveryCheck(SmallElection election, List<byte[]> ballots, Path folder)
            throws IOException {
        BallotChecker checker = new BallotChecker(
                election.device().election(), election.device().credentials());
        for (byte[] ballot : ballots) {
            assertThat(checker.check(ballot)).isInstanceOf(BallotCheck.Valid.class);
        }
        if (ReferenceTool.isSkipped()) {
            return;
        }
        Files.write(folder.resolve("ballot.json"), ballots.get(0));
        Ended verdict = ReferenceTool.in(folder).run("election", "verify-ballot", "--ballot", "ballot.json");
        assertThat(verdict.status()).as(verdict.toString()).isZero();
    }

    private static void assertOpens(SmallElection election, Path file, String tracker, Path folder) {
        Ended verdict = AuditorJar.in(folder).run("opening", file.toString(), election.address());
        assertThat(verdict.status()).as(verdict.toString()).isZero();
        assertThat(verdict.toString()).contains("OPENS").contains(tracker);
    }

    private static void assertIndependentPageAgrees(Visitor visitor, Path file, String tracker) {
        visitor.page().navigate("/check.html");
        visitor.page().locator("input[type=file]").setInputFiles(file);
        assertThat(visitor.page().locator(".notice-good")).hasCount(2);
        assertThat(visitor.page().locator("#check code")).hasText(tracker);
        Screenshots.take(visitor, "voting-check");
        // That the board does not know the opened ballot is what is hoped for; browsers call every 404 an error.
        assertThat(PageChecks.problems(visitor)).allMatch(problem -> problem.contains("/ballots?tracker="));
    }
}
