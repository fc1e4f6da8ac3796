package org.dauys.system.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.system.primary.SmallElection;
import org.dauys.system.primary.SmallPrimary;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On a slow link: all of the app that a member's device fetches on the way to the ballot box is small. */
@Order(6)
@InBrowser
class PortalSizeIT {

    private static final int LIMIT_BYTES = 200_000;
    private static final int FIRST_VOTER = 8;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theVotingPagesTakeLessThan200KilobytesInAll(Language language, Browser browser, SmallPrimary primary) {
        SmallElection election = primary.elections().get(0);
        Login member = Login.member(
                election.members().get(FIRST_VOTER + language.ordinal()).person());
        List<PageLog.Fetched> fetched;
        try (Visitor visitor = browser.visitorWithoutApp(Device.PHONE, language, member)) {
            Page page = visitor.visit("/").page();
            // As somebody does who comes to vote: from page to page by what is offered there.
            page.locator("main a[href='/vote']").first().click();
            page.locator(".card .button-primary").first().click();
            page.locator("main button[type=submit]").click();
            page.locator(".notice-good").waitFor();
            page.locator(".buttons .button-primary").click();
            BoothVisit booth = new BoothVisit(visitor, election.uuid());
            booth.contests().first().waitFor();
            booth.mark(0).review().encrypt();
            booth.cast().receipt();
            fetched = visitor.log().fetched();
        }
        Map<String, Long> app = bytes(fetched, false);
        long total = app.values().stream().mapToLong(Long::longValue).sum();
        long data = bytes(fetched, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        System.out.println("voting pages in " + language.tag() + ": " + total + " bytes in " + app.size()
                + " files, and " + data + " bytes of data");

        assertThat(app.keySet()).as("the worker that encrypts").anyMatch(path -> path.contains("prepare.worker"));
        assertThat(total).as("bytes of %s", app).isPositive().isLessThan(LIMIT_BYTES);
    }

    private static Map<String, Long> bytes(List<PageLog.Fetched> fetched, boolean ofData) {
        Map<String, Long> bytes = new LinkedHashMap<>();
        fetched.stream()
                .filter(each -> each.path().startsWith("/api/") == ofData)
                .forEach(each -> bytes.merge(each.path(), each.bytes(), Long::sum));
        return bytes;
    }
}
