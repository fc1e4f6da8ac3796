package org.dauys.simulator.campaign;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dauys.simulator.http.Api;
import org.dauys.simulator.http.Json;

/** A member who complains of a candidate, and shows a document. */
public final class Complainant {

    private static final String DOCUMENTS = "/api/registration/documents?name=photo.pdf";
    private static final byte[] PHOTO = "%PDF-1.7\nleaflet".getBytes(StandardCharsets.UTF_8);

    private final Api api;
    private final String path;

    /** @param api with the member's token */
    public Complainant(Api api, String primary) {
        this.api = api;
        this.path = "/api/registration/primaries/" + primary + "/complaints";
    }

    /** A complaint that was made. */
    public record Complaint(String id, String document) {}

    /** Complains. */
    public Complaint complain(String candidacy, String ground, String text) {
        String document =
                api.postBytes(DOCUMENTS, "application/pdf", PHOTO).path("id").asText();
        ObjectNode complaint = Json.object()
                .put("candidacy_id", candidacy)
                .put("ground", ground)
                .put("text", text);
        Json.strings(complaint, "documents", List.of(document));
        return new Complaint(api.post(path, complaint).path("complaint_id").asText(), document);
    }
}
