package org.dauys.system.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.simulator.http.Json;
import org.dauys.system.stack.RunningSystem;

/**
 * The Chromium of this machine, one for a test class, used by its thread alone. Nothing is downloaded: the browser is
 * that of the environment variable {@code CHROMIUM}, Playwright's driver runs on the Node.js on {@code PATH}.
 */
public final class Browser implements AutoCloseable {

    private static final String CHROMIUM = "/usr/bin/chromium";
    /** Tests run as root in a container; and a browser that talks to its maker is not what is tested. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final RunningSystem system;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<Visitor> visitors = new ArrayList<>();

    private Browser(RunningSystem system, Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.system = system;
        this.playwright = playwright;
        this.chromium = chromium;
    }

    static Browser launch(RunningSystem system) {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE.toMillis());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(driverEnvironment()));
        String executable = Optional.ofNullable(System.getenv("CHROMIUM")).orElse(CHROMIUM);
        try {
            return new Browser(
                    system,
                    playwright,
                    playwright
                            .chromium()
                            .launch(new LaunchOptions()
                                    .setExecutablePath(Path.of(executable))
                                    .setArgs(FLAGS)));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    /** Somebody who is not logged in, with a device of their own that has never seen the portal. */
    public Visitor visitor(Device device, Language language) {
        return visitor(device, language, Optional.empty(), ServiceWorkerPolicy.ALLOW);
    }

    /** The same, logged in. */
    public Visitor visitor(Device device, Language language, Login login) {
        return visitor(device, language, Optional.of(login), ServiceWorkerPolicy.ALLOW);
    }

    /** The same on a device that keeps no app: all that a first visit takes comes over the network, when it is asked for. */
    public Visitor visitorWithoutApp(Device device, Language language, Login login) {
        return visitor(device, language, Optional.of(login), ServiceWorkerPolicy.BLOCK);
    }

    private Visitor visitor(
            Device device, Language language, Optional<Login> login, ServiceWorkerPolicy serviceWorkers) {
        URI base = system.base();
        Map<String, String> kept = new HashMap<>(Map.of("dauys.language", language.tag()));
        login.ifPresent(person -> kept.put("dauys.session", person.session(system)));
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setViewportSize(device.width(), device.height())
                .setHasTouch(device == Device.PHONE)
                .setLocale(language.tag())
                .setServiceWorkers(serviceWorkers)
                .setStorageState(storage(base, kept)));
        Visitor visitor = new Visitor(base, context, language);
        visitors.add(visitor);
        return visitor;
    }

    /** Those who have not left. */
    List<Visitor> visitors() {
        return visitors.stream().filter(visitor -> !visitor.page().isClosed()).toList();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static String storage(URI base, Map<String, String> kept) {
        var state = Json.object();
        state.putArray("cookies");
        var items = state.putArray("origins")
                .addObject()
                .put("origin", base.toString())
                .putArray("localStorage");
        kept.forEach((name, value) -> items.addObject().put("name", name).put("value", value));
        return state.toString();
    }

    private static Map<String, String> driverEnvironment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        environment.computeIfAbsent("PLAYWRIGHT_NODEJS_PATH", name -> node());
        return environment;
    }

    private static String node() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "node"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Node.js, which drives the browser, is not on PATH"))
                .toString();
    }
}
