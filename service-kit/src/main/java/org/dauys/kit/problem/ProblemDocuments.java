package org.dauys.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Renders problems as {@code application/problem+json}. */
@Singleton
public final class ProblemDocuments {

    /** Media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "https://dauys.org/problems/";

    private final ProblemMessages messages;
    private final ObjectMapper mapper;

    ProblemDocuments(ProblemMessages messages, ObjectMapper mapper) {
        this.messages = messages;
        this.mapper = mapper;
    }

    /** The whole HTTP answer for a problem. */
    public Response response(ProblemException problem, Optional<String> acceptLanguage) {
        Language language = Language.of(acceptLanguage);
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .header("Content-Language", language.tag())
                .entity(json(problem, language));
        problem.retryAfter().ifPresent(delay -> answer.header("Retry-After", Math.max(1, delay.toSeconds())));
        if (problem.type().status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }

    /** The document alone, for answers below JAX-RS. */
    public byte[] json(ProblemException problem, Language language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", TYPE_PREFIX + problem.type().slug());
        document.put("title", messages.title(problem.type(), language));
        document.put("status", problem.type().status());
        messages.detail(problem.type(), language, problem.arguments())
                .ifPresent(detail -> document.put("detail", detail));
        document.putAll(problem.extensions());
        try {
            return mapper.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("extension of " + problem.type().slug() + " is not JSON", e);
        }
    }
}
