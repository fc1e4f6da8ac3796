package org.dauys.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.Language;
import org.dauys.kit.problem.ProblemDocuments;
import org.dauys.kit.problem.ProblemException;

/**
 * Refuses, before a byte of the body is read, bodies that are too large, of unstated length, or compressed: what
 * decompresses here has a size that nobody has seen.
 */
@Singleton
public final class RequestGuard {

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    private final HttpLimits limits;
    private final ProblemDocuments documents;

    RequestGuard(HttpLimits limits, ProblemDocuments documents) {
        this.limits = limits;
        this.documents = documents;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 10_000);
    }

    private void check(RoutingContext context) {
        Optional<KitProblem> refusal = refusal(context.request());
        if (refusal.isEmpty()) {
            context.next();
            return;
        }
        Language language = Language.of(Optional.ofNullable(context.request().getHeader("Accept-Language")));
        context.response()
                .setStatusCode(refusal.get().status())
                .putHeader("Content-Type", ProblemDocuments.MEDIA_TYPE)
                .putHeader("Content-Language", language.tag())
                .putHeader("Connection", "close")
                .end(Buffer.buffer(documents.json(new ProblemException(refusal.get()), language)));
    }

    private Optional<KitProblem> refusal(HttpServerRequest request) {
        if (!WITH_BODY.contains(request.method())) {
            return Optional.empty();
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return Optional.of(KitProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        String length = request.getHeader("Content-Length");
        if (length == null) {
            return request.getHeader("Transfer-Encoding") == null
                    ? Optional.empty()
                    : Optional.of(KitProblem.LENGTH_REQUIRED);
        }
        return tooLong(length, limit(request.path())) ? Optional.of(KitProblem.TOO_LARGE) : Optional.empty();
    }

    private long limit(String path) {
        return limits.largerBodies().stream()
                .filter(larger -> path.matches(larger.path()))
                .mapToLong(larger -> larger.max().asLongValue())
                .findFirst()
                .orElseGet(() -> limits.maxBodySize().asLongValue());
    }

    private static boolean tooLong(String length, long limit) {
        try {
            return Long.parseLong(length) > limit;
        } catch (NumberFormatException e) {
            return true;
        }
    }
}
