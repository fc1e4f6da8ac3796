package org.dauys.registration.statistics;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.dauys.kit.problem.Language;

/** Headers of the columns of tables in three languages. */
@Singleton
class ColumnNames {

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    ColumnNames() {
        for (Language language : Language.values()) {
            texts.put(language, read("/statistics-columns_" + language.tag() + ".properties"));
        }
    }

    /** The keys in the order of the columns, in a language; an age band stands as it is. */
    List<String> of(List<String> keys, Language language) {
        return keys.stream().map(key -> one(key, texts.get(language))).toList();
    }

    private static String one(String key, Properties names) {
        if (key.endsWith(SHARE)) {
            String part = key.substring(0, key.length() - SHARE.length());
            return one(part, names) + ", " + names.getProperty("share", "share");
        }
        if (key.startsWith(AGE)) {
            return names.getProperty("age", "age") + " " + key.substring(AGE.length());
        }
        return names.getProperty(key, key);
    }

    static final String SHARE = ":share";
    static final String AGE = "age:";

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = ColumnNames.class.getResourceAsStream(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
