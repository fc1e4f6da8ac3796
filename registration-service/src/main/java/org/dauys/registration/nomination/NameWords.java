package org.dauys.registration.nomination;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.events.LocalText;

/**
 * The words of a name in one spelling: what is written with Kazakh letters on one paper often has Russian ones on the
 * next. Two of them in common and the same day of birth are worth a look.
 */
final class NameWords {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
    private static final Map<Character, Character> SPELLING = Map.ofEntries(
            Map.entry('ә', 'а'),
            Map.entry('ғ', 'г'),
            Map.entry('қ', 'к'),
            Map.entry('ң', 'н'),
            Map.entry('ө', 'о'),
            Map.entry('ұ', 'у'),
            Map.entry('ү', 'у'),
            Map.entry('һ', 'х'),
            Map.entry('і', 'и'),
            Map.entry('й', 'и'),
            Map.entry('ё', 'е'),
            Map.entry('э', 'е'));

    private NameWords() {}

    static Set<String> of(LocalText name) {
        return Stream.of(name.kk(), name.ru(), name.en())
                .flatMap(text -> BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() > 1)
                .map(NameWords::spelled)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Small letters in one spelling. */
    static String spelled(String word) {
        return word.chars()
                .mapToObj(letter -> String.valueOf(SPELLING.getOrDefault((char) letter, (char) letter)))
                .collect(Collectors.joining());
    }
}
