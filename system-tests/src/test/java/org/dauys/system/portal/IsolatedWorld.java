package org.dauys.system.portal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A place beside the scripts of a page that sees the same document: what is evaluated there is subject neither to the
 * page's content security policy nor to its Trusted Types, and changes nothing for the page, so that both can be tested
 * as they are served.
 */
final class IsolatedWorld implements AutoCloseable {

    private static final String AXE = resource("/axe.min.js");
    private static final String RUN_AXE =
            """
            axe.run(document, {
              resultTypes: ["violations"],
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
            }).then(({ violations }) => violations.map(({ id, help, nodes }) => ({
              id, help, nodes: nodes.map((node) => node.target.join(" "))
            })))
            """;

    private final CDPSession session;
    private final int world;

    private IsolatedWorld(CDPSession session, int world) {
        this.session = session;
        this.world = world;
    }

    static IsolatedWorld of(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        String frame = session.send("Page.getFrameTree")
                .getAsJsonObject("frameTree")
                .getAsJsonObject("frame")
                .get("id")
                .getAsString();
        JsonObject wish = new JsonObject();
        wish.addProperty("frameId", frame);
        wish.addProperty("worldName", "checks");
        int world = session.send("Page.createIsolatedWorld", wish)
                .get("executionContextId")
                .getAsInt();
        return new IsolatedWorld(session, world);
    }

    /** The violations that axe-core finds: {@code id}, {@code help}, {@code nodes} as selectors. */
    JsonArray axe() {
        if (evaluate("typeof axe").getAsString().equals("undefined")) {
            evaluate(AXE + ";0");
        }
        return evaluate(RUN_AXE).getAsJsonArray();
    }

    /** The value of an expression, or of the promise that it is. */
    JsonElement evaluate(String expression) {
        JsonObject wish = new JsonObject();
        wish.addProperty("contextId", world);
        wish.addProperty("expression", expression);
        wish.addProperty("awaitPromise", true);
        wish.addProperty("returnByValue", true);
        JsonObject answer = session.send("Runtime.evaluate", wish);
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(answer.get("exceptionDetails").toString());
        }
        return answer.getAsJsonObject("result").get("value");
    }

    @Override
    public void close() {
        session.detach();
    }

    private static String resource(String name) {
        try (InputStream in = IsolatedWorld.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
