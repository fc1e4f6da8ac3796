package org.dauys.system.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.system.primary.SmallPrimary;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On a slow link: all that a member's device fetches on the way to the ballot is small. */
@Order(6)
@InBrowser
class PortalSizeIT {

    private static final int LIMIT_BYTES = 200_000;
    /** What a member opens to vote, one after the other; {@code {election}} is theirs. */
    private static final List<String> VOTING_PAGES = List.of("/", "/vote", "/enrol/{election}", "/vote/{election}");

    @ParameterizedTest
    @EnumSource(Language.class)
    void theVotingPagesTakeLessThan200KilobytesInAll(Language language, Browser browser, SmallPrimary primary) {
        Login member = Login.member(primary.elections().get(0).members().get(1).person());
        List<PageLog.Fetched> fetched = new ArrayList<>();
        try (Visitor visitor = browser.visitorWithoutApp(Device.PHONE, language, member)) {
            for (String page : VOTING_PAGES) {
                visitor.visit(
                        page.replace("{election}", primary.elections().get(0).uuid()));
                fetched.addAll(visitor.log().fetched());
            }
        }
        Map<String, Long> bytes = new LinkedHashMap<>();
        fetched.forEach(each -> bytes.merge(each.path(), Math.max(each.bytes(), each.length()), Math::max));
        long total = bytes.values().stream().mapToLong(Long::longValue).sum();
        System.out.println("voting pages in " + language.tag() + ": " + total + " bytes in " + bytes.size() + " files");

        assertThat(bytes.keySet()).as("the app itself").anyMatch(path -> path.startsWith("/assets/"));
        assertThat(total).as("bytes of %s", bytes).isPositive().isLessThan(LIMIT_BYTES);
    }
}
