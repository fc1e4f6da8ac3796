package org.dauys.simulator.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes people, no two with the same number or phone. Reproducible from its seed. */
public final class Population {

    private static final List<String> MEN = List.of(
            "Нурлан",
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
            "Руслан",
            "Самат",
            "Серік",
            "Талғат",
            "Тимур",
            "Асхат",
            "Александр",
            "Сергей",
            "Виктор",
            "Дмитрий",
            "Алексей",
            "Рашид",
            "Ильдар");
    private static final List<String> WOMEN = List.of(
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
            "Елена",
            "Ольга",
            "Наталья",
            "Светлана",
            "Ирина",
            "Анна",
            "Гүлмира",
            "Алия");
    private static final List<String> FAMILIES = List.of(
            "Ахметов",
            "Сулейменов",
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
            "Иванов",
            "Петров",
            "Ким",
            "Цой",
            "Шевченко",
            "Мельник",
            "Юсупов",
            "Искаков",
            "Темірбеков",
            "Алпысбаев",
            "Құдайбергенов",
            "Сейітов");
    private static final List<String> FATHERS =
            List.of("Нұрлан", "Ербол", "Қайрат", "Марат", "Серік", "Бақыт", "Аман", "Сағат", "Болат", "Мейрам");

    private final Random random;
    private final Set<String> iins = new HashSet<>();
    private final Set<String> phones = new HashSet<>();

    /** @param seed same seed, same people */
    public Population(long seed) {
        this.random = new Random(seed);
    }

    /** Somebody of an age between two, on a day. */
    public Person person(boolean female, int youngest, int oldest, LocalDate day) {
        int days = (int) day.minusYears(youngest).toEpochDay()
                - (int) day.minusYears(oldest + 1L).plusDays(1).toEpochDay();
        LocalDate birthDate = day.minusYears(youngest).minusDays(random.nextInt(days + 1));
        String father = pick(FATHERS);
        String family = pick(FAMILIES);
        return new Person(
                iin(birthDate, female),
                phone(),
                female && family.endsWith("в") ? family + "а" : family,
                pick(female ? WOMEN : MEN),
                father + (female ? "қызы" : "ұлы"),
                female,
                birthDate);
    }

    /** Somebody old enough to vote. */
    public Person adult(LocalDate day) {
        return person(random.nextBoolean(), 18, 80, day);
    }

    /** A phone that nobody else has. */
    public String phone() {
        String phone;
        do {
            phone = String.format("+770%d%07d", 1 + random.nextInt(8), random.nextInt(10_000_000));
        } while (!phones.add(phone));
        return phone;
    }

    private String iin(LocalDate birthDate, boolean female) {
        while (true) {
            Optional<String> iin = Iins.of(birthDate, female, random.nextInt(10_000));
            if (iin.isPresent() && iins.add(iin.get())) {
                return iin.get();
            }
        }
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
