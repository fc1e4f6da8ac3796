package org.dauys.simulator.roll;

import java.util.List;
import java.util.SplittableRandom;

/** Names whose parts agree with each other and with the sex, in the shares of the peoples of the country. */
final class FullNames {

    private static final List<String> KAZAKH_FAMILIES = List.of(
            "Ахметов",
            "Сүлейменов",
            "Нұрланов",
            "Қасымов",
            "Жұмабаев",
            "Оспанов",
            "Әбдірахманов",
            "Мұқанов",
            "Ибрагимов",
            "Сәрсенбаев",
            "Тілеуов",
            "Бекетов",
            "Досжанов",
            "Есенов",
            "Смағұлов",
            "Байжанов",
            "Қалиев",
            "Рахимов",
            "Искаков",
            "Темірбеков",
            "Алпысбаев",
            "Құдайбергенов",
            "Сейітов",
            "Нұрғалиев",
            "Бейсембаев",
            "Жақсыбеков",
            "Тоқтаров",
            "Молдабеков",
            "Айтжанов",
            "Омаров",
            "Абишев",
            "Кенжебаев",
            "Шәріпов",
            "Дүйсенов",
            "Мамытов",
            "Утегенов",
            "Баймұратов",
            "Қожахметов",
            "Сыздықов",
            "Тұрсынбеков");
    private static final List<String> KAZAKH_MEN = List.of(
            "Нұрлан",
            "Ерлан",
            "Айдос",
            "Бауыржан",
            "Данияр",
            "Ержан",
            "Жандос",
            "Қайрат",
            "Марат",
            "Мұхтар",
            "Нұржан",
            "Олжас",
            "Самат",
            "Серік",
            "Талғат",
            "Асхат",
            "Бекзат",
            "Дәурен",
            "Қанат",
            "Мұрат",
            "Рүстем",
            "Тимур",
            "Азамат",
            "Әділ",
            "Арман",
            "Болат",
            "Ғалым",
            "Думан",
            "Еркін",
            "Ілияс");
    private static final List<String> KAZAKH_WOMEN = List.of(
            "Айгүл",
            "Әсел",
            "Гүлнар",
            "Динара",
            "Жанар",
            "Зарина",
            "Қарлығаш",
            "Ләззат",
            "Мадина",
            "Назгүл",
            "Раушан",
            "Сәуле",
            "Салтанат",
            "Ұлжан",
            "Шолпан",
            "Айнұр",
            "Бибігүл",
            "Гүлмира",
            "Алия",
            "Ақмарал",
            "Әйгерім",
            "Бақыт",
            "Дана",
            "Жұлдыз",
            "Камила",
            "Меруерт",
            "Роза",
            "Сымбат",
            "Толқын",
            "Үміт");
    private static final List<String> KAZAKH_FATHERS = List.of(
            "Нұрлан",
            "Ербол",
            "Қайрат",
            "Марат",
            "Серік",
            "Болат",
            "Аман",
            "Сағат",
            "Мейрам",
            "Талғат",
            "Қанат",
            "Асқар",
            "Ерлан",
            "Самат",
            "Мұрат",
            "Жақсылық",
            "Дәулет",
            "Бекен",
            "Оразбек",
            "Тілеген");
    private static final List<String> RUSSIAN_FAMILIES = List.of(
            "Иванов",
            "Петров",
            "Смирнов",
            "Кузнецов",
            "Попов",
            "Васильев",
            "Соколов",
            "Михайлов",
            "Новиков",
            "Фёдоров",
            "Морозов",
            "Волков",
            "Алексеев",
            "Лебедев",
            "Семёнов",
            "Егоров",
            "Павлов",
            "Козлов",
            "Степанов",
            "Николаев",
            "Никитин",
            "Калинин",
            "Ильин",
            "Вознесенский",
            "Заславский");
    private static final List<String> RUSSIAN_MEN = List.of(
            "Александр",
            "Сергей",
            "Виктор",
            "Дмитрий",
            "Алексей",
            "Андрей",
            "Владимир",
            "Николай",
            "Иван",
            "Евгений",
            "Михаил",
            "Юрий",
            "Павел",
            "Игорь",
            "Олег");
    private static final List<String> RUSSIAN_WOMEN = List.of(
            "Елена",
            "Ольга",
            "Наталья",
            "Светлана",
            "Ирина",
            "Анна",
            "Татьяна",
            "Людмила",
            "Марина",
            "Галина",
            "Юлия",
            "Екатерина",
            "Валентина",
            "Надежда",
            "Вера");
    /** Without the ending that tells the sex. */
    private static final List<String> RUSSIAN_PATRONYMICS = List.of(
            "Александров",
            "Сергеев",
            "Викторов",
            "Дмитриев",
            "Алексеев",
            "Андреев",
            "Владимиров",
            "Николаев",
            "Иванов",
            "Михайлов",
            "Юрьев",
            "Павлов",
            "Петров",
            "Анатольев",
            "Васильев");

    private static final List<String> OTHER_FAMILIES = List.of(
            "Ким",
            "Цой",
            "Пак",
            "Шевченко",
            "Мельник",
            "Бондаренко",
            "Юсупов",
            "Хакимов",
            "Каримов",
            "Рахматуллин",
            "Сафин",
            "Галиев",
            "Шмидт",
            "Мюллер",
            "Вебер");

    private static final int KAZAKH_IN_HUNDRED = 70;
    private static final int RUSSIAN_IN_HUNDRED = 19;

    private FullNames() {}

    /** @param family without the ending that tells the sex */
    record Family(String family, boolean isKazakh) {

        String lastName(boolean female) {
            if (!female) {
                return family;
            }
            if (family.endsWith("ский")) {
                return family.substring(0, family.length() - 2) + "ая";
            }
            return family.endsWith("ов") || family.endsWith("ев") || family.endsWith("ёв") || family.endsWith("ин")
                    ? family + "а"
                    : family;
        }

        String firstName(boolean female, SplittableRandom random) {
            if (isKazakh) {
                return pick(female ? KAZAKH_WOMEN : KAZAKH_MEN, random);
            }
            return pick(female ? RUSSIAN_WOMEN : RUSSIAN_MEN, random);
        }

        String middleName(boolean female, SplittableRandom random) {
            if (!isKazakh) {
                return pick(RUSSIAN_PATRONYMICS, random) + (female ? "на" : "ич");
            }
            String father = pick(KAZAKH_FATHERS, random);
            return random.nextBoolean() ? father + (female ? "қызы" : "ұлы") : father + (female ? "овна" : "ович");
        }
    }

    static Family family(SplittableRandom random) {
        int people = random.nextInt(100);
        if (people < KAZAKH_IN_HUNDRED) {
            return new Family(pick(KAZAKH_FAMILIES, random), true);
        }
        return new Family(
                pick(people < KAZAKH_IN_HUNDRED + RUSSIAN_IN_HUNDRED ? RUSSIAN_FAMILIES : OTHER_FAMILIES, random),
                false);
    }

    private static String pick(List<String> names, SplittableRandom random) {
        return names.get(random.nextInt(names.size()));
    }
}
