package org.dauys.system.portal;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Locale;
import org.dauys.system.stack.Project;

/** Pictures of whole pages, in {@code system-tests/target/screenshots}. */
public final class Screenshots {

    private Screenshots() {}

    /** Takes {@code NAME-LANGUAGE-WIDTH.png} of the page that is open. */
    public static void take(Visitor visitor, String name) {
        int width = visitor.page().viewportSize().width;
        save(visitor.page(), slug(name) + "-" + visitor.language().tag() + "-" + width);
    }

    /** What a visitor saw when their test failed. */
    static void failure(Visitor visitor, String test) {
        save(visitor.page(), "failed/" + slug(test));
    }

    private static void save(Page page, String name) {
        Path file = Project.root().resolve("system-tests/target/screenshots").resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }

    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "home" : slug;
    }
}
