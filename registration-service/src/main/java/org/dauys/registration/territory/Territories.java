package org.dauys.registration.territory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.dauys.events.LocalText;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/** The territories of the country. They only change with a migration, so they are read once. */
@ApplicationScoped
public class Territories {

    private final Sql sql;
    private final AtomicReference<Map<String, Territory>> loaded = new AtomicReference<>();

    public Territories(Sql sql) {
        this.sql = sql;
    }

    /** All of them, parents before children. */
    public List<Territory> all() {
        return List.copyOf(byId().values());
    }

    public Optional<Territory> find(String id) {
        return Optional.ofNullable(byId().get(id));
    }

    /** The territory and what it lies in, from the inside out; empty for an unknown one. */
    public List<String> withAncestors(String id) {
        List<String> chain = new ArrayList<>();
        Optional<Territory> next = find(id);
        while (next.isPresent()) {
            chain.add(next.get().id());
            next = next.get().parentId().flatMap(this::find);
        }
        return List.copyOf(chain);
    }

    private Map<String, Territory> byId() {
        Map<String, Territory> known = loaded.get();
        if (known == null) {
            known = load();
            loaded.set(known);
        }
        return known;
    }

    private Map<String, Territory> load() {
        Map<String, Territory> territories = new LinkedHashMap<>();
        sql.list("select * from territory order by parent_id nulls first, code", Territories::read)
                .forEach(territory -> territories.put(territory.id(), territory));
        return territories;
    }

    private static Territory read(Row row) {
        return new Territory(
                row.text("id"),
                row.text("code"),
                row.optionalText("parent_id"),
                row.text("level"),
                row.json("name", LocalText.class),
                row.integer("population_2020"));
    }
}
