package org.dauys.system.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What must hold on every page, whatever is on it. */
public final class PageChecks {

    private PageChecks() {}

    /**
     * Of the page that is open: the browser complained of nothing, everything came from our origin, the page says in which
     * language it is, has one main heading, fits into the window, and axe-core finds no violation.
     */
    public static void assertSound(Visitor visitor) {
        assertThat(problems(visitor)).as("%s", visitor.page().url()).isEmpty();
    }

    /** The same as a list of what is wrong. */
    public static List<String> problems(Visitor visitor) {
        List<String> problems = new ArrayList<>(visitor.log().problems());
        try (IsolatedWorld world = IsolatedWorld.of(visitor.page())) {
            look(world, visitor.language(), problems);
            world.axe().forEach(violation -> problems.add(inWords(violation.getAsJsonObject())));
        }
        return problems;
    }

    /** Of those checks only whether the page fits into its window, which is quick. */
    public static List<String> fit(Visitor visitor) {
        try (IsolatedWorld world = IsolatedWorld.of(visitor.page())) {
            List<String> problems = new ArrayList<>();
            fit(world, problems);
            return problems;
        }
    }

    private static void look(IsolatedWorld world, Language language, List<String> problems) {
        String lang = world.evaluate("document.documentElement.lang").getAsString();
        if (!lang.equals(language.tag())) {
            problems.add("html lang is " + lang + ", not " + language.tag());
        }
        int headings = world.evaluate("document.querySelectorAll('h1').length").getAsInt();
        if (headings != 1) {
            problems.add(headings + " main headings");
        }
        fit(world, problems);
    }

    private static void fit(IsolatedWorld world, List<String> problems) {
        int overflow = world.evaluate("document.documentElement.scrollWidth - innerWidth")
                .getAsInt();
        if (overflow > 0) {
            problems.add("wider than the window by " + overflow + " px");
        }
    }

    private static String inWords(JsonObject violation) {
        JsonArray nodes = violation.getAsJsonArray("nodes");
        List<String> where = StreamSupport.stream(nodes.spliterator(), false)
                .map(JsonElement::getAsString)
                .limit(4)
                .toList();
        return "axe " + violation.get("id").getAsString() + ": "
                + violation.get("help").getAsString() + " (" + nodes.size() + ") at " + where;
    }
}
