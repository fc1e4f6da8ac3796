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
public final class RollLineRules {

    /** Header of a roll file. */
    public static final List<String> COLUMNS =
            List.of("iin", "last_name", "first_name", "middle_name", "phone", "territory_id", "ppo_code", "joined_on");

    /** Why somebody leaves the roll. */
    public static final Set<String> CAUSES = Set.of("own-wish", "expelled", "died", "citizenship-lost");

    private static final int MAX_NAME = 100;
    private static final Pattern PPO = Pattern.compile("[\\p{L}0-9][\\p{L}0-9./-]{0,39}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final List<String> columns;
    private final Set<String> territories;
    private final LocalDate today;

    /**
     * @param columns header of the file
     * @param territories slugs of the territories in which members vote
     * @param today joining, leaving, or being born, later than this is refused
     */
    public RollLineRules(List<String> columns, Set<String> territories, LocalDate today) {
        this.columns = List.copyOf(columns);
        this.territories = territories;
        this.today = today;
    }

    /** The first flaw, if there is one. */
    public Optional<Refusal> flawOf(CsvRecord csv) {
        List<String> fields = csv.fields();
        if (fields.size() != columns.size()) {
            return Optional.of(new Refusal(csv.line(), Optional.empty(), Reason.COLUMN_COUNT));
        }
        for (int i = 0; i < columns.size(); i++) {
            Optional<Reason> reason = flaw(columns.get(i), fields.get(i));
            if (reason.isPresent()) {
                return Optional.of(new Refusal(csv.line(), Optional.of(columns.get(i)), reason.get()));
            }
        }
        return Optional.empty();
    }

    /** The line of a record of a file with {@link #COLUMNS} that has no flaw. */
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
                LocalDate.parse(fields.get(7)));
    }

    private Optional<Reason> flaw(String column, String value) {
        return switch (column) {
            case "iin" -> iinFlaw(value);
            case "last_name", "first_name" -> when(!isName(value), Reason.NAME_FORM);
            case "middle_name" -> when(!value.isEmpty() && !isName(value), Reason.NAME_FORM);
            case "phone" -> when(!value.isEmpty() && !Phone.isPhone(value), Reason.PHONE_FORM);
            case "territory_id" -> when(!territories.contains(value), Reason.TERRITORY_UNKNOWN);
            case "ppo_code" -> when(!PPO.matcher(value).matches(), Reason.PPO_FORM);
            case "joined_on" -> dateFlaw(value, Reason.JOINED_FORM, Reason.JOINED_IN_FUTURE);
            case "left_on" -> dateFlaw(value, Reason.LEFT_FORM, Reason.LEFT_IN_FUTURE);
            case "cause" -> when(!CAUSES.contains(value), Reason.CAUSE_UNKNOWN);
            default -> throw new IllegalArgumentException("no rule for the column " + column);
        };
    }

    private Optional<Reason> dateFlaw(String value, Reason form, Reason future) {
        Optional<LocalDate> date = date(value);
        return date.isEmpty() ? Optional.of(form) : when(date.get().isAfter(today), future);
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

    private static Optional<Reason> when(boolean broken, Reason reason) {
        return broken ? Optional.of(reason) : Optional.empty();
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
