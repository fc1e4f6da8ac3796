package org.dauys.registration.control;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.dauys.kit.problem.Language;

/** What a candidate is told of a hearing: nothing of what it is about, nor of who complained, for phones are shared. */
final class HearingText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private HearingText() {}

    /**
     * @param number of the case
     * @param until deadline of the answer
     * @param zone in which it is said
     * @param language both state languages if it is not known
     */
    static String of(long number, Instant until, String zone, Optional<Language> language) {
        String time = TIME.format(until.atZone(ZoneId.of(zone))) + " (" + zone + ")";
        return "Dauys: "
                + language.map(known -> in(known, number, time))
                        .orElseGet(() -> in(Language.KK, number, time) + " / " + in(Language.RU, number, time));
    }

    private static String in(Language language, long number, String time) {
        return switch (language) {
            case KK ->
                "бақылау комиссиясы №" + number + " іс бойынша сізден түсініктеме күтеді. Мерзімі: " + time
                        + ". Жауап беру үшін жүйеге кіріңіз.";
            case RU ->
                "комиссия контроля ждёт вашего объяснения по делу № " + number + ". Срок: " + time
                        + ". Чтобы ответить, войдите в систему.";
            case EN ->
                "the control commission asks you to answer in case " + number + ". Deadline: " + time
                        + ". Log in to answer.";
        };
    }
}
