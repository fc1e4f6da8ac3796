package org.dauys.kit.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends a request with a problem. Arguments and extensions are shown to the caller: no secret belongs in them. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Object> arguments;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private transient Optional<Duration> retryAfter = Optional.empty();

    /**
     * @param type the kind of problem
     * @param arguments for the detail message
     */
    public ProblemException(ProblemType type, Object... arguments) {
        super(type.slug());
        this.type = type;
        this.arguments = List.of(arguments);
    }

    /** Adds an extension member; its value is written as JSON. */
    public ProblemException with(String extension, Object value) {
        extensions.put(extension, value);
        return this;
    }

    /** Adds the header {@code Retry-After}, in whole seconds and at least one. */
    public ProblemException retryAfter(Duration delay) {
        retryAfter = Optional.of(delay);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    /** The extension members, in the order they were added. */
    public Map<String, Object> extensions() {
        return Collections.unmodifiableMap(extensions);
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
