package org.dauys.system.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.time.Duration;

/** Somebody with a device: one window, and everything that the device keeps until they leave. */
public final class Visitor implements AutoCloseable {

    /** For whatever the page has to do; much longer than it takes, since the machine is shared. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int LOOK_MILLIS = 40;

    private final BrowserContext context;
    private final Page page;
    private final PageLog log;
    private Language language;

    Visitor(URI base, BrowserContext context, Language language) {
        this.context = context;
        this.language = language;
        context.setDefaultTimeout(PATIENCE.toMillis());
        this.page = context.newPage();
        this.log = PageLog.of(page, base);
    }

    /** Their window, to be used as Playwright describes. */
    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Language language() {
        return language;
    }

    /** What went wrong and what was fetched since the last {@link #visit}. */
    public PageLog log() {
        return log;
    }

    /** Types an address, and waits until the page is there, see {@link #settle}. */
    public Visitor visit(String path) {
        log.clear();
        page.navigate(path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.LOAD));
        return settle();
    }

    /** Waits until the page has its heading, nothing in it says that it loads, and no request is open but streams. */
    public Visitor settle() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 3) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        page.url() + " does not come to rest; open: " + log.open() + ", said: " + log.problems());
            }
            // Not a sleep: the browser's news come in meanwhile.
            page.waitForTimeout(LOOK_MILLIS);
            quiet = isQuiet() ? quiet + 1 : 0;
        }
        return this;
    }

    /** Chooses another language, for the next visit on; somebody who has not been here yet says it when they come. */
    public Visitor speak(Language other) {
        if (other == language) {
            return this;
        }
        page.evaluate("tag => localStorage.setItem('dauys.language', tag)", other.tag());
        language = other;
        return this;
    }

    /** Turns to a window of another size, with the same page in it. */
    public Visitor turnTo(Device device) {
        page.setViewportSize(device.width(), device.height());
        return this;
    }

    /** Loses and finds the connection. */
    public Visitor offline(boolean lost) {
        context.setOffline(lost);
        return this;
    }

    private boolean isQuiet() {
        return log.open().isEmpty()
                && page.locator("h1").count() > 0
                && page.locator(".loading").count() == 0;
    }

    /** Leaves; the device forgets everything. */
    @Override
    public void close() {
        context.close();
    }
}
