package org.dauys.localstack.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;

/** What the gateway itself has to say, as problem+json in the caller's language. */
enum GatewayProblem {
    NOT_FOUND(
            404,
            "not-found",
            Map.of("kk", "Мұндай мекенжай жоқ.", "ru", "Такого адреса нет.", "en", "There is no such address.")),
    UNAVAILABLE(
            503,
            "service-unavailable",
            Map.of(
                    "kk", "Қызмет уақытша жауап бермейді. Ештеңе жіберілген жоқ; біраздан кейін қайталаңыз.",
                    "ru", "Служба временно не отвечает. Ничего не отправлено; повторите немного позже.",
                    "en", "The service does not answer for the moment. Nothing was sent; try again shortly.")),
    OUTCOME_UNKNOWN(
            502,
            "outcome-unknown",
            Map.of(
                    "kk", "Байланыс үзілді, нәтиже белгісіз. Дәл сол байттарды қайта жіберіңіз.",
                    "ru", "Связь прервалась, исход неизвестен. Отправьте те же самые байты ещё раз.",
                    "en", "The connection was lost and the outcome is unknown. Send the very same bytes again.")),
    BAD_GATEWAY(
            502,
            "bad-gateway",
            Map.of(
                    "kk", "Қызметпен байланыс үзілді.",
                    "ru", "Связь со службой прервалась.",
                    "en", "The connection to the service was lost."));

    private final int status;
    private final String slug;
    private final Map<String, String> titles;

    GatewayProblem(int status, String slug, Map<String, String> titles) {
        this.status = status;
        this.slug = slug;
        this.titles = titles;
    }

    int status() {
        return status;
    }

    Buffer body(String language) {
        return new JsonObject()
                .put("type", "https://dauys.org/problems/" + slug)
                .put("title", titles.get(language))
                .put("status", status)
                .toBuffer();
    }

    /** The first of kk, ru, en that an Accept-Language header names; Russian without one, as in the services. */
    static String language(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return "ru";
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .filter(language -> language.equals("kk") || language.equals("ru") || language.equals("en"))
                    .findFirst()
                    .orElse("ru");
        } catch (IllegalArgumentException malformed) {
            return "ru";
        }
    }
}
