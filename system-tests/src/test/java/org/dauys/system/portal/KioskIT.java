package org.dauys.system.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Optional;
import org.dauys.protocol.ballot.Tracker;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Await;
import org.dauys.simulator.http.Json;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.people.Person;
import org.dauys.system.primary.SmallElection;
import org.dauys.system.primary.SmallPrimary;
import org.dauys.system.stack.RunningSystem;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A member votes at the terminal of a polling station, and nothing of it stays there. */
@Order(6)
@InBrowser
class KioskIT {

    private static final int VOTER = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aMemberVotesAtATerminalWithTheCodeFromThePhone(Browser browser, SmallPrimary primary, RunningSystem system) {
        SmallElection election = primary.elections().get(0);
        Person voter = election.members().get(VOTER).person();
        primary.openStation(election);
        String territory = system.api()
                .get("/api/elections/" + election.uuid())
                .path("territory_ids")
                .path(0)
                .asText();
        String desk = "/api/registration/primaries/" + primary.id() + "/stations/station-" + territory + "/kiosk";
        Api officer =
                new LoginDesk(system.api()).participant(primary.staff().phones().get("station-officer"));
        try (Visitor terminal = browser.visitor(Device.DESK, Language.KK)) {
            Page page = terminal.visit("/kiosk").page();
            PageChecks.assertSound(terminal);
            JsonNode paired = officer.post(desk + "/terminals", Json.object().put("name", "1"));
            page.locator("main input").fill(paired.path("pairing_code").asText().toLowerCase(java.util.Locale.ROOT));
            page.locator("main button[type=submit]").click();
            page.locator(".lead").waitFor();
            look(terminal, "kiosk-idle");

            officer.post(
                    desk + "/sessions",
                    Json.object()
                            .put("iin", voter.iin())
                            .put("terminal_id", paired.path("terminal_id").asText())
                            .put("confirmation", "CODE"));
            page.locator("main input").waitFor();
            look(terminal, "kiosk-code");
            page.locator("main input")
                    .fill(Await.until("a code", PATIENCE, () -> BoothVisit.code(system, voter.phone())));
            page.locator("main button[type=submit]").click();

            BoothVisit booth = new BoothVisit(terminal, election.uuid());
            booth.contests().first().waitFor();
            look(terminal, "kiosk-ballot");
            String tracker = booth.mark(1).review().encrypt();
            assertThat(booth.cast().receipt()).isEqualTo(tracker);
            look(terminal, "kiosk-receipt");
            page.locator("main > .page > .button-primary, main .button-primary")
                    .last()
                    .click();
            page.locator(".lead").waitFor();

            assertThat(page.locator("body")).not().containsText(tracker.substring(0, 20));
            assertThat(kept(page)).isEqualTo("dauys.language,dauys.terminal");
            assertThat(databases(page)).as("databases of the device").isEmpty();
            Await.until("on the board", PATIENCE, () -> onBoard(system, election, tracker));
        }
    }

    private static void look(Visitor terminal, String state) {
        Screenshots.take(terminal, state);
        PageChecks.assertSound(terminal);
    }

    private static String kept(Page page) {
        return (String)
                page.evaluate("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort().join()");
    }

    private static String databases(Page page) {
        return (String) page.evaluate("async () => (await indexedDB.databases()).map(each => each.name).join()");
    }

    private static Optional<Boolean> onBoard(RunningSystem system, SmallElection election, String tracker) {
        String path = "/api/elections/" + election.uuid() + "/ballots/"
                + Tracker.parseBase64(tracker).toHex();
        return system.api().tryGet(path).status() == 200 ? Optional.of(true) : Optional.empty();
    }
}
