package org.dauys.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.dauys.events.LocalText;

/** JSON for requests, member by member as the public documents name them. */
public final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A text in three languages. */
    public static ObjectNode text(LocalText text) {
        return object().put("kk", text.kk()).put("ru", text.ru()).put("en", text.en());
    }

    /** Sets an array of strings. */
    public static ObjectNode strings(ObjectNode object, String name, Collection<String> values) {
        values.forEach(object.putArray(name)::add);
        return object;
    }

    static byte[] bytes(Object json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }
}
