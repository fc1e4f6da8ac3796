/**
 * The portal in a real browser: the Chromium of this machine against the running system, with the service worker and the
 * content security policy as they are served.
 *
 * <p>How to write a test here:
 *
 * <pre>{@code
 * @Order(6)
 * @InBrowser
 * class RegistrarPagesIT {
 *
 *     @Test
 *     void theRegistrarSendsAnApplicationBack(Browser browser, SmallPrimary primary) {
 *         Login registrar = Login.participant(primary.staff().phones().get("registrar"));
 *         try (Visitor visitor = browser.visitor(Device.DESK, Language.RU, registrar)) {
 *             visitor.visit("/work/registrar");
 *             visitor.page().getByRole(AriaRole.LINK, ...).click();
 *             visitor.settle();
 *             assertThat(visitor.page().getByRole(AriaRole.HEADING, ...)).isVisible();
 *             PageChecks.assertSound(visitor);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Tests ask for what they need as parameters: {@link org.dauys.system.portal.Browser}, one for the class;
 *       {@code SmallPrimary}, one for all tests of this package, open for voting, with staff, two dozen members and four
 *       lines on the ballot; {@code RunningSystem}. Tests that close or change a primary open one of their own with
 *       {@code SmallPrimary.open}. Everybody takes members of their own, so that tests do not meet.
 *   <li>A {@link org.dauys.system.portal.Visitor} is one person with one device that remembers until they leave; language
 *       and size are chosen at the beginning. {@link org.dauys.system.portal.Login} spares them the login page. To log in
 *       there, read the code with {@code system.api().get("/api/demo/inbox?phone=...")}.
 *   <li>{@code visit} goes to an address, {@code settle} waits after a click until nothing loads; for what comes later use
 *       Playwright's {@code assertThat(locator)}, which waits, never a pause. Find things by role and name, as people do.
 *   <li>{@link org.dauys.system.portal.PageChecks} is for every state that a page can be in, not only for its first.
 *       {@code visitor.log().problems()} forgets with each {@code visit}; a page that is refused something (4xx) has a
 *       console error, which is a finding unless the test wants it.
 *   <li>{@link org.dauys.system.portal.EveryPageIT} has the table of all pages; a new page goes there.
 *   <li>A failed test leaves {@code target/screenshots/failed/...png}.
 * </ul>
 *
 * <p>One class alone: {@code ./mvnw verify -Psystem-tests -pl system-tests -am -DskipUnitTests -Dspotless.check.skip
 * -Dit.test=EveryPageIT -Dfailsafe.failIfNoSpecifiedTests=false}, after {@code npm run build} in {@code portal}.
 */
package org.dauys.system.portal;
