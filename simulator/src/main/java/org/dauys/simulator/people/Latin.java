package org.dauys.simulator.people;

import java.util.Map;

/** Names in Latin letters, for the English texts. */
final class Latin {

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('ә', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ғ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "yo"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('қ', "q"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('ң', "ng"),
            Map.entry('о', "o"),
            Map.entry('ө', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ұ', "u"),
            Map.entry('ү', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('һ', "h"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "sch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('і', "i"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private Latin() {}

    static String of(String name) {
        StringBuilder latin = new StringBuilder();
        for (char c : name.toCharArray()) {
            String letters = LETTERS.getOrDefault(Character.toLowerCase(c), String.valueOf(c));
            if (Character.isUpperCase(c) && !letters.isEmpty()) {
                latin.append(Character.toUpperCase(letters.charAt(0))).append(letters.substring(1));
            } else {
                latin.append(letters);
            }
        }
        return latin.toString();
    }
}
