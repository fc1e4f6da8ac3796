package org.dauys.kit.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to every operation the refusals that follow from its form, as problems (RFC 9457): what any service answers to a
 * request of the wrong form, without the right token, for something that is not there, or against a version that is not
 * the present one. What an operation says itself stays.
 */
public final class DescribeProblems implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String MEDIA_TYPE = "application/problem+json";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createObject(Components.class));
        }
        document.getComponents().addSchema(PROBLEM, problem());
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(DescribeProblems::describe);
    }

    private static void describe(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createObject(APIResponses.class));
        }
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (operation.getRequestBody() != null || !parameters.isEmpty()) {
            add(operation, "400", "invalid-request: the form of the request is wrong; the violations are named");
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            add(operation, "401", "unauthorized: the token is missing, expired, or of another kind");
            add(operation, "403", "forbidden: the caller's role or territories do not allow this");
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            add(operation, "404", "not-found: there is no such thing, or none that the caller may see");
        }
        if (parameters.stream().anyMatch(parameter -> "If-Match".equalsIgnoreCase(parameter.getName()))) {
            add(operation, "412", "stale: somebody else has changed it since; read it again");
            add(operation, "428", "precondition-required: send If-Match with the ETag that was read");
        }
        if (parameters.stream().anyMatch(parameter -> "Idempotency-Key".equalsIgnoreCase(parameter.getName()))) {
            add(operation, "422", "idempotency-mismatch: another request was made with this key");
        }
        operation.getResponses().getAPIResponses().forEach(DescribeProblems::withContent);
    }

    private static void add(Operation operation, String status, String description) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            status, OASFactory.createObject(APIResponse.class).description(description));
        } else if (operation.getResponses().getAPIResponse(status).getDescription() == null) {
            operation.getResponses().getAPIResponse(status).setDescription(description);
        }
    }

    private static void withContent(String status, APIResponse response) {
        boolean refusal = status.startsWith("4") || status.startsWith("5");
        if (refusal && response.getContent() == null && response.getRef() == null) {
            response.setContent(OASFactory.createObject(Content.class)
                    .addMediaType(
                            MEDIA_TYPE,
                            OASFactory.createMediaType()
                                    .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
        }
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("A problem as in RFC 9457, in the language that Accept-Language asks for (kk, ru, en)")
                .addProperty("type", text("A stable address; its last part is the name of the problem"))
                .addProperty("title", text("What went wrong, in general"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The status of the answer"))
                .addProperty("detail", text("What went wrong this time"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
