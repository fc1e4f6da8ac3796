package org.dauys.system.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.system.primary.SmallPrimary;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page of the portal, seen by those it is for, in every language, on a phone and on a desk: {@link PageChecks} holds,
 * and a picture of it lands in {@code target/screenshots}.
 */
@Order(6)
@InBrowser
class EveryPageIT {

    /**
     * Whose pages.
     *
     * @param role as the phones of the primary's staff are named; {@code member}; {@code everybody} without a login
     * @param addresses with braces as {@link PageAddresses} fills them in
     */
    private record Pages(String role, List<String> addresses) {

        static Pages of(String role, String... addresses) {
            return new Pages(role, List.of(addresses));
        }
    }

    private static final List<Pages> PAGES = List.of(
            Pages.of(
                    "everybody",
                    "/",
                    "/about",
                    "/login",
                    "/elections",
                    "/elections/{election}",
                    "/turnout",
                    "/turnout?primary={primary}&region={territory}",
                    "/results",
                    "/calendar?primary={primary}",
                    "/candidates?primary={primary}",
                    "/candidates/{primary}/{candidacy}",
                    "/contests/{primary}/{contest}",
                    "/control?primary={primary}",
                    "/statistics?primary={primary}",
                    "/programmes",
                    "/programmes/{programme}",
                    "/programmes/{programme}/versions/1",
                    "/programmes/{programme}/changes",
                    "/proposals",
                    "/proposals/{proposal}",
                    "/find",
                    "/vote",
                    "/kiosk",
                    "/check.html",
                    "/no-such-page"),
            Pages.of(
                    "member",
                    "/",
                    "/vote",
                    "/enrol/{election}",
                    "/vote/{election}",
                    "/receipts",
                    "/programmes/{programme}/propose",
                    "/proposals/mine",
                    "/work",
                    "/work/apply",
                    "/work/apply/new?primary={primary}",
                    "/work/candidate/cases",
                    "/work/complaints",
                    "/work/complaints/new",
                    "/work/observer",
                    "/work/observer/apply",
                    "/work/observer/board",
                    "/work/observer/elections/{election}",
                    "/work/observer/elections/{election}/log",
                    "/work/observer/incidents",
                    // For others: the member is told so.
                    "/work/registrar"),
            Pages.of(
                    "candidate",
                    "/work/candidate",
                    "/work/candidate/profile",
                    "/work/candidate/meetings",
                    "/work/candidate/debates",
                    "/work/candidate/seminars"),
            Pages.of("ppo-secretary", "/work/ppo", "/work/ppo/new?primary={primary}"),
            Pages.of(
                    "registrar",
                    "/work",
                    "/work/registrar",
                    "/work/registrar/applications/{application}?primary={primary}",
                    "/work/registrar/profiles",
                    "/work/observer/accreditations"),
            Pages.of(
                    "controller",
                    "/work/control",
                    "/work/control/open",
                    "/work/control/complaints",
                    "/work/control/materials"),
            Pages.of("trustee", "/work/trustee", "/work/trustee/key", "/work/trustee/open/{primary}/{election}"),
            Pages.of(
                    "editor",
                    "/work/editor",
                    "/work/editor/proposals/{proposal}",
                    "/work/editor/programmes",
                    "/work/editor/programmes/{programme}",
                    "/work/editor/themes",
                    "/work/editor/themes/roads"),
            Pages.of("station-officer", "/work/station"),
            Pages.of("operator", "/work/operator", "/work/operator/calendar"));

    @TestFactory
    Stream<DynamicContainer> isSound(Browser browser, SmallPrimary primary) {
        PageAddresses addresses = new PageAddresses(primary);
        return PAGES.stream()
                .map(pages -> dynamicContainer(
                        pages.role(),
                        Stream.of(new Tour(browser, primary, addresses, pages.role()))
                                .flatMap(tour -> Stream.concat(
                                        pages.addresses().stream().flatMap(address -> Arrays.stream(Language.values())
                                                .map(language -> dynamicTest(
                                                        address + " " + language.tag(),
                                                        () -> tour.look(address, language)))),
                                        Stream.of(dynamicTest("leaves", tour::end))))));
    }

    /** One person on one device who looks at one page after another, as the app is kept on the device meanwhile. */
    private static final class Tour {

        private final Browser browser;
        private final SmallPrimary primary;
        private final PageAddresses addresses;
        private final String role;
        private Optional<Visitor> visitor = Optional.empty();

        Tour(Browser browser, SmallPrimary primary, PageAddresses addresses, String role) {
            this.browser = browser;
            this.primary = primary;
            this.addresses = addresses;
            this.role = role;
        }

        void look(String template, Language language) {
            Visitor person = visitor.orElseGet(() -> arrive(language)).speak(language);
            person.turnTo(Device.PHONE).visit(addresses.of(template));
            Screenshots.take(person, role + template);
            List<String> problems = new ArrayList<>(PageChecks.problems(person));
            person.turnTo(Device.DESK).settle();
            Screenshots.take(person, role + template);
            // What axe finds on a desk alone has to do with the layout, not with the words.
            problems.addAll(language == Language.RU ? PageChecks.problems(person) : PageChecks.fit(person));
            assertThat(problems)
                    .as("%s as %s in %s", template, role, language.tag())
                    .isEmpty();
        }

        void end() {
            visitor.ifPresent(Visitor::close);
        }

        private Visitor arrive(Language language) {
            Visitor arrived = role.equals("everybody")
                    ? browser.visitor(Device.PHONE, language)
                    : browser.visitor(Device.PHONE, language, login());
            visitor = Optional.of(arrived);
            return arrived;
        }

        private Login login() {
            return switch (role) {
                case "member" ->
                    Login.member(primary.elections().get(0).members().get(0).person());
                case "candidate" ->
                    Login.participant(primary.candidates().get(0).person().phone());
                default -> Login.participant(phoneOf(role));
            };
        }

        /** Some have the whole country, some a region: then the role has its name behind. */
        private String phoneOf(String office) {
            return primary.staff().phones().entrySet().stream()
                    .filter(entry ->
                            entry.getKey().equals(office) || entry.getKey().startsWith(office + " of "))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
