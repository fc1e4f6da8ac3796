package org.dauys.registration.roll;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dauys.registration.person.Iin;
import org.dauys.registration.person.Phone;
import org.dauys.registration.roll.CsvReader.CsvRecord;
import org.dauys.registration.roll.Refusal.Reason;

/** The rules that one line can be judged by on its own. The first one that is broken names the refusal. */
final class RollLineRules {

    /** Header of a roll file. */
    static final List<String> COLUMNS =
            List.of("iin", "last_name", "first_name", "middle_name", "phone", "territory_id", "ppo_code", "joined_on");

    private static final int MAX_NAME = 100;
    private static final Pattern PPO = Pattern.compile("[\\p{L}0-9][\\p{L}0-9./-]{0,39}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Set<String> territories;
    private final LocalDate today;

    /**
     * @param territories slugs of the territories in which members vote
     * @param today joining, or being born, later than this is refused
     */
    RollLineRules(Set<String> territories, LocalDate today) {
        this.territories = territories;
        this.today = today;
    }

    /** The first flaw, if there is one; then {@link #line} gives no line. */
    Optional<Refusal> flawOf(CsvRecord csv) {
        List<String> fields = csv.fields();
        if (fields.size() != COLUMNS.size()) {
            return Optional.of(new Refusal(csv.line(), Optional.empty(), Reason.COLUMN_COUNT));
        }
        return iinFlaw(fields.get(0))
                .map(reason -> refusal(csv, 0, reason))
                .or(() -> when(!isName(fields.get(1)), csv, 1, Reason.NAME_FORM))
                .or(() -> when(!isName(fields.get(2)), csv, 2, Reason.NAME_FORM))
                .or(() -> when(!fields.get(3).isEmpty() && !isName(fields.get(3)), csv, 3, Reason.NAME_FORM))
                .or(() -> when(!fields.get(4).isEmpty() && !Phone.isPhone(fields.get(4)), csv, 4, Reason.PHONE_FORM))
                .or(() -> when(!territories.contains(fields.get(5)), csv, 5, Reason.TERRITORY_UNKNOWN))
                .or(() -> when(!PPO.matcher(fields.get(6)).matches(), csv, 6, Reason.PPO_FORM))
                .or(() -> when(date(fields.get(7)).isEmpty(), csv, 7, Reason.JOINED_FORM))
                .or(() -> when(date(fields.get(7)).orElseThrow().isAfter(today), csv, 7, Reason.JOINED_IN_FUTURE));
    }

    /** The line of a record without flaw. */
    RollLine line(CsvRecord csv) {
        List<String> fields = csv.fields();
        return new RollLine(
                csv.line(),
                fields.get(0),
                fields.get(1).strip(),
                fields.get(2).strip(),
                Optional.of(fields.get(3).strip()).filter(name -> !name.isEmpty()),
                Optional.of(fields.get(4)).filter(phone -> !phone.isEmpty()),
                fields.get(5),
                fields.get(6),
                date(fields.get(7)).orElseThrow());
    }

    private Optional<Reason> iinFlaw(String text) {
        Optional<Reason> flaw = Iin.flawOf(text).map(each -> switch (each) {
            case FORM -> Reason.IIN_FORM;
            case BIRTH_DATE -> Reason.IIN_BIRTH_DATE;
            case CHECK_DIGIT -> Reason.IIN_CHECK_DIGIT;
        });
        // Well-formed, and yet nobody has it yet.
        return flaw.isEmpty() && new Iin(text).birthDate().isAfter(today) ? Optional.of(Reason.IIN_BIRTH_DATE) : flaw;
    }

    private static Optional<Refusal> when(boolean broken, CsvRecord csv, int column, Reason reason) {
        return broken ? Optional.of(refusal(csv, column, reason)) : Optional.empty();
    }

    private static Refusal refusal(CsvRecord csv, int column, Reason reason) {
        return new Refusal(csv.line(), Optional.of(COLUMNS.get(column)), reason);
    }

    private static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= MAX_NAME
                && text.codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    private static Optional<LocalDate> date(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
