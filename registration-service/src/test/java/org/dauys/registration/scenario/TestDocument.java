package org.dauys.registration.scenario;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Small documents. */
public final class TestDocument {

    private TestDocument() {}

    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Uploads whatever it is as a PDF. */
    public static ValidatableResponse send(RequestSpecification uploader, byte[] content) {
        return uploader.contentType("application/pdf")
                .body(content)
                .queryParam("name", "Протокол № 3.pdf")
                .post("/api/registration/documents")
                .then();
    }

    /** Uploads a PDF; its id. */
    public static String upload(RequestSpecification uploader) {
        return send(uploader, pdf("protocol")).statusCode(201).extract().path("id");
    }
}
