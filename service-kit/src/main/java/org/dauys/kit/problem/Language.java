package org.dauys.kit.problem;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the platform. */
public enum Language {
    KK("kk"),
    RU("ru"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47 tag. */
    public String tag() {
        return tag;
    }

    Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The best language for an {@code Accept-Language} header; Russian if it is absent, broken or asks for none of ours. */
    public static Language of(Optional<String> acceptLanguage) {
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage.orElse("ru"));
            return Optional.ofNullable(Locale.lookupTag(ranges, List.of("kk", "ru", "en")))
                    .map(tag -> valueOf(tag.toUpperCase(Locale.ROOT)))
                    .orElse(RU);
        } catch (IllegalArgumentException e) {
            return RU;
        }
    }
}
