package org.dauys.simulator.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.simulator.http.Answer;
import org.dauys.simulator.http.Csv;
import org.dauys.simulator.primary.Applicant;
import org.dauys.simulator.primary.HoldNomination.Candidate;

/** The tables that everybody may download as files, counted against the answers in JSON. */
final class ExportFigures {

    private static final Map<String, String> COMPOSITION = ordered(
            "total (denominator)", "/total",
            "women", "/women/count",
            "men", "/men/count",
            "under 35", "/under35/count",
            "new faces", "/new_faces/count",
            "self-nominated", "/self/count",
            "nominated by PPO", "/ppo/count");
    private static final Map<String, String> CELL =
            ordered("sex", "/sex", "nomination", "/nomination", "total (denominator)", "/of", "count", "/count");

    private final World world;
    private final Table table;
    private final String path;

    ExportFigures(World world, Table table) {
        this.world = world;
        this.table = table;
        this.path = "/api/registration/primaries/" + world.plan().id() + "/statistics/";
    }

    void add() {
        same(
                "territories",
                "composition/territories",
                "?stage=registered",
                "rows",
                with("territory id", "/territory_id", "span", "/span"));
        same("contests", "composition/contests", "?stage=registered", "rows", with("contest id", "/contest_id"));
        same("sex by nomination by newness", "composition/cross", "?stage=registered", "cells", CELL);
        agesBySex();
        same(
                "applications by hour",
                "applications-over-time",
                "?by=hour",
                "points",
                ordered(
                        "applied in this time", "/applied",
                        "total (denominator)", "/applied_until_then",
                        "registered by then", "/registered_until_then"));
        same(
                "quota forecast",
                "quota-forecast",
                "?by=contest",
                "rows",
                ordered("contest id", "/contest_id", "seats", "/seats"));
        newFacesOfOrganisations();
        languages();
    }

    /** The one file that is not a table of the same name in JSON. */
    private void agesBySex() {
        compare(
                "age by sex",
                Csv.rows(text("composition/ages-by-sex.csv?stage=registered")),
                world.api().get(path + "composition/cross?stage=registered").path("ages"),
                ordered(
                        "sex",
                        "/sex",
                        "age from",
                        "/from",
                        "age to",
                        "/to",
                        "total (denominator)",
                        "/of",
                        "count",
                        "/count"));
    }

    private void same(String name, String table, String query, String rows, Map<String, String> columns) {
        compare(
                name,
                Csv.rows(text(table + ".csv" + query)),
                world.api().get(path + table + query).path(rows),
                columns);
    }

    private void compare(String name, List<Map<String, String>> file, JsonNode json, Map<String, String> columns) {
        int equal = 0;
        for (int i = 0; i < Math.min(file.size(), json.size()); i++) {
            equal += isSame(file.get(i), json.get(i), columns) ? 1 : 0;
        }
        table.checked("file of " + name + ": rows as in JSON", "", equal, Math.max(json.size(), 1));
    }

    private static boolean isSame(Map<String, String> line, JsonNode row, Map<String, String> columns) {
        return columns.entrySet().stream().allMatch(column -> {
            JsonNode value = row.at(column.getValue());
            String shown = value.isNull() ? "" : value.asText();
            return shown.equals(line.get(column.getKey()));
        });
    }

    /** Counted from the file, and from the applications that were filed. */
    private void newFacesOfOrganisations() {
        String counted = Csv.rows(text("composition/cross.csv?stage=registered")).stream()
                .filter(row -> row.get("sex").equals("FEMALE")
                        && row.get("nomination").equals("PPO")
                        && row.get("new face (1 yes, 0 no)").equals("1"))
                .map(row -> row.get("count"))
                .collect(Collectors.joining());
        table.checked(
                "  women, new faces, nominated by organisations",
                "",
                counted,
                world.candidates().stream()
                        .map(Candidate::applicant)
                        .filter(Applicant::isRegistered)
                        .filter(one -> one.person().female() && one.byPpo() && one.newFace())
                        .count());
    }

    private void languages() {
        Set<String> headers = List.of("kk", "ru", "en").stream()
                .map(language -> world.api().tryGetIn(language, path + "composition/cross.csv?stage=registered"))
                .filter(Answer::isSuccess)
                .map(answer -> answer.text().lines().findFirst().orElse(""))
                .collect(Collectors.toSet());
        table.checked("  languages of the headers", "", headers.size(), 3);
    }

    private String text(String file) {
        return world.api().tryGet(path + file).text();
    }

    private static Map<String, String> with(String... more) {
        Map<String, String> columns = new LinkedHashMap<>(ordered(more));
        columns.putAll(COMPOSITION);
        return columns;
    }

    private static Map<String, String> ordered(String... namesAndPointers) {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(List.of(namesAndPointers));
        for (int i = 0; i < all.size(); i += 2) {
            columns.put(all.get(i), all.get(i + 1));
        }
        return columns;
    }
}
