package org.dauys.program.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KazakhStemmerTest {

    @TestFactory
    Stream<DynamicTest> formsOfOneWordHaveOneStem() {
        return Stream.of(
                        List.of("мектеп", "мектепке", "мектептің", "мектептер", "мектебі", "мектебіміз", "мектептерде"),
                        List.of("жол", "жолдар", "жолды", "жолдың", "жолдарды", "жолы"),
                        List.of("үй", "үйде", "үйлер", "үйіміз", "үйдің"),
                        List.of("аурухана", "ауруханаға", "ауруханада", "ауруханалар"),
                        List.of("дәрігер", "дәрігерлер", "дәрігерді", "дәрігерлерді"),
                        List.of("көше", "көшеде", "көшелер", "көшенің", "көшесі"),
                        List.of("пәтер", "пәтерге", "пәтерлер", "пәтері"),
                        List.of("балабақша", "балабақшаға", "балабақшалар", "балабақшада"))
                .map(forms -> DynamicTest.dynamicTest(forms.get(0), () -> assertThat(
                                forms.stream().map(KazakhStemmer::stem).distinct())
                        .hasSize(1)));
    }

    @Test
    void differentWordsKeepDifferentStems() {
        assertThat(Stream.of("мектеп", "жол", "үй", "дәрігер", "көше", "пәтер", "білім", "жәрдемақы")
                        .map(KazakhStemmer::stem))
                .doesNotHaveDuplicates();
    }
}
