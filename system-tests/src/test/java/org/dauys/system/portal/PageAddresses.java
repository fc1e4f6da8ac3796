package org.dauys.system.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dauys.events.LocalText;
import org.dauys.simulator.citizen.Citizen;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.system.primary.SmallPrimary;

/** What stands for the braces in the addresses of the pages: objects of the shared primary, made or asked for when needed. */
final class PageAddresses {

    private static final List<LocalText> HEADINGS = List.of(
            new LocalText("Жолдар", "Дороги", "Roads"), new LocalText("Денсаулық сақтау", "Здравоохранение", "Health"));
    private static final String PROPOSAL = "Отремонтировать дорогу от школы до больницы и поставить освещение";

    private final SmallPrimary primary;
    private final Api api;
    private final LoginDesk desk;
    private final Map<String, Supplier<String>> sources = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    PageAddresses(SmallPrimary primary) {
        this.primary = primary;
        this.api = primary.elections().get(0).api();
        this.desk = new LoginDesk(api);
        sources.put("primary", primary::id);
        sources.put("election", () -> primary.elections().get(0).uuid());
        sources.put("territory", () -> election().path("territory_ids").path(0).asText());
        sources.put("contest", () -> election().path("contest_ids").path(0).asText());
        sources.put(
                "candidacy",
                () -> first(api, "/candidacies").path("candidacy_id").asText());
        sources.put("application", this::application);
        sources.put("programme", this::programme);
        sources.put("proposal", this::proposal);
    }

    /** The address with every brace filled in. */
    String of(String template) {
        String address = template;
        for (String name : sources.keySet()) {
            if (address.contains("{" + name + "}")) {
                address = address.replace("{" + name + "}", value(name));
            }
        }
        return address;
    }

    private String value(String name) {
        String value = known.get(name);
        if (value == null) {
            value = sources.get(name).get();
            if (value.isEmpty()) {
                throw new AssertionError("there is no " + name + " in the primary");
            }
            known.put(name, value);
        }
        return value;
    }

    private JsonNode election() {
        return api.get("/api/elections/" + value("election"));
    }

    private JsonNode first(Api as, String list) {
        return as.get("/api/registration/primaries/" + primary.id() + list)
                .path("items")
                .path(0);
    }

    private String application() {
        return first(desk.participant(primary.staff().phones().get("registrar")), "/applications")
                .path("id")
                .asText();
    }

    private String programme() {
        return primary.staff().editor().publish(value("territory"), new LocalText("Қала", "Город", "City"), HEADINGS);
    }

    private String proposal() {
        var person = primary.elections().get(0).members().get(0).person();
        return new Citizen(desk.member(person.iin(), person.phone()))
                .propose(value("programme"), PROPOSAL, "ru")
                .id();
    }
}
