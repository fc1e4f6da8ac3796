package org.dauys.program.theme;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All themes, in the order that breaks ties, with the stems of their words. */
public final class ThemeDictionary {

    private record StemmedTheme(String theme, Set<String> russian, Set<String> kazakh) {

        static StemmedTheme of(Theme theme) {
            return new StemmedTheme(
                    theme.theme(),
                    Stems.russian(String.join(" ", theme.words().ru())),
                    Stems.kazakh(String.join(" ", theme.words().kk())));
        }

        long weightIn(Set<String> russianText, Set<String> kazakhText) {
            return Stream.concat(
                            russian.stream().filter(russianText::contains),
                            kazakh.stream().filter(kazakhText::contains))
                    .count();
        }
    }

    private final List<Theme> themes;
    private final List<StemmedTheme> stemmed;

    ThemeDictionary(List<Theme> themes) {
        this.themes = List.copyOf(themes);
        this.stemmed = themes.stream().map(StemmedTheme::of).toList();
    }

    public List<Theme> themes() {
        return themes;
    }

    /** Whether there is a theme of this name. */
    public boolean has(String theme) {
        return themes.stream().anyMatch(known -> known.theme().equals(theme));
    }

    /** The theme that most distinct words of the text point to; {@link Theme#OTHER} if none does. */
    public String themeOf(String text) {
        Set<String> russian = Stems.russian(text);
        Set<String> kazakh = Stems.kazakh(text);
        String best = Theme.OTHER;
        long most = 0;
        for (StemmedTheme theme : stemmed) {
            long weight = theme.weightIn(russian, kazakh);
            if (weight > most) {
                most = weight;
                best = theme.theme();
            }
        }
        return best;
    }
}
