package org.dauys.system.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a browser reports of a page while it is visited. */
public final class PageLog {

    /** Said on a device that keeps no app, as the test has wished. */
    private static final String NO_APP = "Service Worker registration blocked by Playwright";

    private final URI base;
    private final List<String> problems = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private final Set<Request> open = new LinkedHashSet<>();

    private PageLog(URI base) {
        this.base = base;
    }

    static PageLog of(Page page, URI base) {
        PageLog log = new PageLog(base);
        page.onConsoleMessage(message -> {
            boolean wished = message.text().contains(NO_APP);
            if (!wished && (message.type().equals("error") || message.type().equals("warning"))) {
                log.problems.add("console " + message.type() + ": " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> log.problems.add("uncaught: " + error));
        page.onRequest(log::sent);
        page.onResponse(log.responses::add);
        page.onRequestFinished(log.open::remove);
        page.onRequestFailed(log::failed);
        return log;
    }

    /**
     * What the browser fetched.
     *
     * @param path with its query
     * @param bytes of the body as they came over the network, compressed; none if the device had it, or if a worker asked
     * @param length of the body as its header says; none if it does not
     */
    public record Fetched(String path, int status, long bytes, long length) {}

    /** Everything that should not have happened, in words; empty if all is well. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Answers so far, without streams that are still open. */
    public List<Fetched> fetched() {
        return List.copyOf(responses).stream()
                .filter(response -> !isStream(response.request()))
                .map(response -> new Fetched(
                        path(response.url()),
                        response.status(),
                        // Negative for what came out of a cache: there were fewer bytes than headers.
                        Math.max(0, response.request().sizes().responseBodySize),
                        Long.parseLong(response.headers().getOrDefault("content-length", "0"))))
                .toList();
    }

    List<String> open() {
        return open.stream().map(Request::url).toList();
    }

    void clear() {
        problems.clear();
        responses.clear();
        open.clear();
    }

    private void sent(Request request) {
        boolean own = request.url().startsWith(base.toString() + "/")
                || request.url().startsWith("data:")
                || request.url().startsWith("blob:" + base);
        if (!own) {
            problems.add("request to another origin: " + request.url());
        }
        if (!isStream(request)) {
            open.add(request);
        }
    }

    private void failed(Request request) {
        open.remove(request);
        // A page that is left, or looks for something else, breaks off what it no longer needs.
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            problems.add("request failed: " + path(request.url()) + " " + request.failure());
        }
    }

    private static boolean isStream(Request request) {
        return request.resourceType().equals("eventsource");
    }

    private static String path(String url) {
        URI uri = URI.create(url);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
