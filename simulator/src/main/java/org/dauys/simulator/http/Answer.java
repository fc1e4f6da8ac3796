package org.dauys.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came back. */
public record Answer(int status, HttpHeaders headers, byte[] body) {

    private static final String PROBLEM_PREFIX = "https://dauys.org/problems/";

    /** Whether the system did what was asked. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The body as JSON; missing if it is none. */
    public JsonNode json() {
        try {
            JsonNode tree = Json.MAPPER.readTree(text());
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The problem's slug, or empty. */
    public String problem() {
        String type = json().path("type").asText("");
        return type.startsWith(PROBLEM_PREFIX) ? type.substring(PROBLEM_PREFIX.length()) : "";
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }
}
