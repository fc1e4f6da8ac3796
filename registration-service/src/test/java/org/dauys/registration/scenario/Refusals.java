package org.dauys.registration.scenario;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;

/** Expects problems. */
public final class Refusals {

    private Refusals() {}

    /** Expects a problem of this type. */
    public static ValidatableResponse refused(ValidatableResponse answer, int status, String slug) {
        return answer.statusCode(status).body("type", equalTo("https://dauys.org/problems/" + slug));
    }
}
