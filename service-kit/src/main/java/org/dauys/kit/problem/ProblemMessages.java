package org.dauys.kit.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Titles and details of all problem types in three languages. */
@Singleton
public final class ProblemMessages {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    ProblemMessages() {
        for (Language language : Language.values()) {
            Properties properties = new Properties();
            read("kit-problems_" + language.tag() + ".properties", properties);
            read("problems_" + language.tag() + ".properties", properties);
            texts.put(language, properties);
        }
    }

    String title(ProblemType type, Language language) {
        return text(type.slug() + ".title", language).orElse(type.slug());
    }

    Optional<String> detail(ProblemType type, Language language, Object... arguments) {
        return text(type.slug() + ".detail", language)
                .map(pattern -> new MessageFormat(pattern, language.locale()).format(arguments));
    }

    /** What a constraint demands; its attributes stand in the text as {@code {min}} and the like. */
    String violation(String rule, Map<String, Object> attributes, Language language) {
        String text = text("violation." + rule, language)
                .or(() -> text("violation", language))
                .orElse(rule);
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            text = text.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
        }
        return text;
    }

    /** Whether a type has a title and a detail in every language. */
    public boolean covers(ProblemType type) {
        return texts.values().stream()
                .allMatch(properties -> properties.containsKey(type.slug() + ".title")
                        && properties.containsKey(type.slug() + ".detail"));
    }

    private Optional<String> text(String key, Language language) {
        return Optional.ofNullable(texts.get(language).getProperty(key));
    }

    private static void read(String resource, Properties into) {
        try {
            for (URL url : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(resource))) {
                try (InputStream in = url.openStream()) {
                    into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
