package org.dauys.simulator.citizen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dauys.events.LocalText;

/** What people wrote about, in the order in which the party named the five first themes. */
public final class Themes {

    private static final List<String> ORDER = List.of("housing", "roads", "social-support", "health", "education");

    // Of every hundred proposals; no shares were published, only the order.
    private static final List<Integer> PER_HUNDRED = List.of(28, 24, 20, 16, 12);

    private static final Map<String, List<String>> TEXTS = Map.of(
            "housing",
            List.of(
                    "Снизить ставку по ипотеке для молодых семей в нашем районе",
                    "Көппәтерлі үйлердің шатырын жөндеу керек"),
            "roads",
            List.of(
                    "Отремонтировать дорогу и тротуар на центральной улице",
                    "Ауылға баратын жолға асфальт төсеу қажет"),
            "social-support",
            List.of(
                    "Поднять пособие для многодетных и малоимущих",
                    "Зейнеткерлерге арналған әлеуметтік көмек пен жәрдемақыны арттыру"),
            "health",
            List.of("В поликлинике не хватает врачей и лекарств", "Фельдшерлік пунктке дәрігер мен дәріхана керек"),
            "education",
            List.of(
                    "Построить новую школу и открыть кружки для учеников",
                    "Балабақша мен мектеп салу, мұғалімдерге қолдау"));

    private Themes() {}

    /** A proposal to be made. */
    public record Idea(String theme, String text, String language) {}

    /** Ideas in the order of themes, as many of each as its share, every theme at least once if there is room. */
    public static List<Idea> ideas(int count) {
        List<Idea> ideas = new ArrayList<>();
        for (int i = 0; i < ORDER.size(); i++) {
            int share = Math.max(1, Math.round(count * PER_HUNDRED.get(i) / 100f));
            for (int n = 0; n < share && ideas.size() < count; n++) {
                String theme = ORDER.get(i);
                ideas.add(new Idea(theme, TEXTS.get(theme).get(n % 2), n % 2 == 0 ? "ru" : "kk"));
            }
        }
        while (ideas.size() < count) {
            ideas.add(new Idea(ORDER.get(0), TEXTS.get(ORDER.get(0)).get(0), "ru"));
        }
        return ideas;
    }

    /** Headings of a draft programme. */
    public static List<LocalText> headings() {
        return List.of(
                new LocalText("Тұрғын үй", "Жильё", "Housing"),
                new LocalText("Жолдар", "Дороги", "Roads"),
                new LocalText("Әлеуметтік қолдау", "Социальная поддержка", "Social support"),
                new LocalText("Денсаулық сақтау", "Здравоохранение", "Health"),
                new LocalText("Білім беру", "Образование", "Education"));
    }
}
