package org.dauys.program.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The distinct stems of a text, for each of the two languages that people write in and often mix. Thread-safe. */
final class Stems {

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final Analyzer RUSSIAN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new RussianLightStemFilter(new LowerCaseFilter(words)));
        }
    };

    private Stems() {}

    static Set<String> russian(String text) {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream tokens =
                RUSSIAN.tokenStream("text", text.replace('ё', 'е').replace('Ё', 'Е'))) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always readable", e);
        }
        return stems;
    }

    static Set<String> kazakh(String text) {
        return NO_LETTERS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(KazakhStemmer::stem)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
