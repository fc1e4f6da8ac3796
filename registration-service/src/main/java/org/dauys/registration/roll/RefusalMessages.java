package org.dauys.registration.roll;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.dauys.kit.problem.Language;

/** What is wrong with a line, in the caller's language. */
@Singleton
public class RefusalMessages {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    RefusalMessages() {
        for (Language language : Language.values()) {
            texts.put(language, read("/roll-refusals_" + language.tag() + ".properties"));
        }
    }

    public String message(Refusal.Reason reason, Language language) {
        return texts.get(language).getProperty(reason.slug(), reason.slug());
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = RefusalMessages.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
