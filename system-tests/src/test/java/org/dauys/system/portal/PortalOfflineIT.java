package org.dauys.system.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Once somebody has been here, the app opens without a connection, and says that there is none. */
@Order(6)
@InBrowser
class PortalOfflineIT {

    @ParameterizedTest
    @EnumSource(Language.class)
    void theAppOpensWithoutAConnectionAndSaysSo(Language language, Browser browser) {
        try (Visitor visitor = browser.visitor(Device.PHONE, language)) {
            visitor.visit("/");
            visitor.page().waitForFunction("() => navigator.serviceWorker.controller !== null");

            visitor.offline(true).visit("/find");

            assertThat(visitor.page().locator(".connection")).not().isEmpty();
            Screenshots.take(visitor, "offline");
            assertThat(visitor.log().problems())
                    .as("only answers of the API are missing")
                    .noneMatch(problem -> problem.startsWith("request failed") && !problem.contains(" /api/"))
                    .noneMatch(problem -> problem.startsWith("uncaught"));

            visitor.offline(false);

            assertThat(visitor.page().locator(".connection")).isEmpty();
            visitor.visit("/find");
            PageChecks.assertSound(visitor);
        }
    }
}
