package org.dauys.program.theme;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A light stemmer: takes the endings of number, possession, person and case off a Kazakh word, one after the other, and
 * hardens the consonant that softened before a vowel (кітап, кітабы). It does not aim at the dictionary form; it gives
 * two forms of one word the same stem.
 */
final class KazakhStemmer {

    private static final int SHORTEST_STEM = 2;
    private static final String VOWELS = "аәеёиоөуұүыіэюя";

    // Longest first within each length; at the end of a word the endings stand in the order stem, derivation, number,
    // possession, case, and are taken off from the back.
    private static final List<String> ENDINGS = List.of(
            "ларымыз", "леріміз", "дарымыз", "деріміз", "тарымыз", "теріміз", "ларыңыз", "леріңіз", "дарыңыз",
            "деріңіз", "тарыңыз", "теріңіз", "імізді", "ымызды", "ларын", "лерін", "дарын", "дерін", "тарын", "терін",
            "лары", "лері", "дары", "дері", "тары", "тері", "ымыз", "іміз", "ыңыз", "іңіз", "ндағы", "ндегі", "дағы",
            "дегі", "тағы", "тегі", "ның", "нің", "дың", "дің", "тың", "тің", "нан", "нен", "дан", "ден", "тан", "тен",
            "нда", "нде", "мен", "бен", "пен", "лар", "лер", "дар", "дер", "тар", "тер", "лық", "лік", "дық", "дік",
            "тық", "тік", "сыз", "сіз", "ға", "ге", "қа", "ке", "на", "не", "ны", "ні", "ды", "ді", "ты", "ті", "да",
            "де", "та", "те", "лы", "лі", "шы", "ші", "сы", "сі", "ым", "ім", "ың", "ің", "ын", "ін", "н", "ы", "і",
            "м");

    // Endings that make a new word of a word; of a stem as short as "жол" they would take a part of it.
    private static final Set<String> DERIVATIONS =
            Set.of("лық", "лік", "дық", "дік", "тық", "тік", "сыз", "сіз", "лы", "лі", "шы", "ші");

    private KazakhStemmer() {}

    static String stem(String word) {
        String rest = word.toLowerCase(Locale.ROOT);
        String shorter = withoutEnding(rest);
        while (shorter.length() < rest.length()) {
            rest = shorter;
            shorter = withoutEnding(rest);
        }
        return hardened(rest);
    }

    private static String withoutEnding(String word) {
        return ENDINGS.stream()
                .filter(word::endsWith)
                .filter(ending -> canBeStem(without(ending, word), DERIVATIONS.contains(ending)))
                .findFirst()
                .map(ending -> without(ending, word))
                .orElse(word);
    }

    private static String without(String ending, String word) {
        return word.substring(0, word.length() - ending.length());
    }

    private static boolean canBeStem(String rest, boolean derived) {
        return rest.length() >= (derived ? SHORTEST_STEM + 1 : SHORTEST_STEM)
                && rest.chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
    }

    private static String hardened(String stem) {
        String start = stem.substring(0, Math.max(0, stem.length() - 1));
        return switch (stem.isEmpty() ? ' ' : stem.charAt(stem.length() - 1)) {
            case 'б' -> start + "п";
            case 'г' -> start + "к";
            case 'ғ' -> start + "қ";
            default -> stem;
        };
    }
}
