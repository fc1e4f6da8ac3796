package org.dauys.registration.eligibility;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.dauys.kit.problem.Language;

/** Explains findings in the caller's language; facts and parameters stand in the texts as {@code {name}}. */
@Singleton
class EligibilityTexts {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    EligibilityTexts() {
        for (Language language : Language.values()) {
            texts.put(language, read("/eligibility_" + language.tag() + ".properties"));
        }
    }

    String explain(Finding finding, Language language) {
        String outcome = finding.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Properties known = texts.get(language);
        String text = Stream.of(
                        finding.rule() + "." + outcome + variant(finding),
                        outcome + variant(finding),
                        finding.rule() + "." + outcome)
                .flatMap(key -> Stream.ofNullable(known.getProperty(key)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no text for " + finding.rule() + "." + outcome));
        for (Map<String, Object> values : List.of(finding.facts(), finding.parameters())) {
            for (Map.Entry<String, Object> value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
            }
        }
        return text;
    }

    /** Met by the roll, or missing a certain document, is said differently. */
    private static String variant(Finding finding) {
        if (finding.parameters().containsKey("evidence")) {
            return ".document";
        }
        return finding.parameters().containsKey("max")
                ? ".max"
                : "." + finding.source().name().toLowerCase(Locale.ROOT);
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = EligibilityTexts.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
