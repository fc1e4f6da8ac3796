package org.dauys.registration.nomination;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.events.LocalText;

/**
 * Names in the one spelling in which they are searched: small letters, and Russian ones where Kazakh and Russian papers
 * differ. It is made here and not by the database, whose locale may know no letter but the Latin ones.
 */
final class NameSearch {

    /** That the search of application {@code a} holds {@link #pattern}. */
    static final String CONDITION = "a.name_search like ?";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private NameSearch() {}

    /** All spellings of a name, each on its line, so that nothing is found across two of them. */
    static String of(LocalText name) {
        return Stream.of(name.kk(), name.ru(), name.en())
                .map(NameSearch::folded)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The text as a pattern of LIKE that stands for itself, anywhere. */
    static String pattern(String text) {
        return "%" + folded(text).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static String folded(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return NameWords.spelled(
                SPACES.matcher(composed.toLowerCase(Locale.ROOT)).replaceAll(" "));
    }
}
