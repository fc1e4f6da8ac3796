package org.dauys.simulator.roll;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a roll, and the incremental files that follow it, line by line.
 *
 * @param members on the roll
 * @param mistakes further lines with a wrong check digit
 * @param joined in {@code …-joined.csv}, none of them on the roll
 * @param moved in {@code …-moved.csv}, to the organisation that comes next
 * @param left in {@code …-left.csv}
 */
public record RollFiles(int members, long seed, int mistakes, int joined, int moved, int left) {

    private static final String WHOLE = "iin,last_name,first_name,middle_name,phone,territory_id,ppo_code,joined_on";
    private static final String MOVED = "iin,last_name,first_name,middle_name,phone,territory_id,ppo_code";
    private static final String LEFT = "iin,left_on,cause";
    private static final List<String> CAUSES = List.of("expelled", "own-wish", "died", "expelled", "citizenship-lost");

    /** A roll without more. */
    public static RollFiles roll(int members, long seed) {
        return new RollFiles(members, seed, 0, 0, 0, 0);
    }

    /** The incremental file beside a roll file: {@code joined}, {@code moved} or {@code left}. */
    public static Path beside(Path roll, String kind) {
        String name = roll.getFileName().toString();
        return roll.resolveSibling(name.replaceFirst("(\\.csv)?$", "-" + kind + ".csv"));
    }

    /** Writes them. */
    public void write(Path roll) {
        try (Lines whole = new Lines(roll, WHOLE);
                Lines movedLines = new Lines(beside(roll, "moved"), MOVED, moved);
                Lines leftLines = new Lines(beside(roll, "left"), LEFT, left);
                Lines joinedLines = new Lines(beside(roll, "joined"), WHOLE, joined)) {
            GenerateRoll generate = new GenerateRoll(members, seed);
            generate.each(member -> {
                whole.add(line(member) + "," + member.joinedOn());
                int line = whole.count();
                if (isDue(line, mistakes)) {
                    whole.addExtra(wrong(member));
                }
                if (isDue(line, moved + left)) {
                    change(generate, member, due(line, moved + left), movedLines, leftLines);
                }
            });
            generate.joiners(joined, member -> joinedLines.add(line(member) + "," + member.joinedOn()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + roll, e);
        }
    }

    /** Movers and leavers come in turn, spread over the whole roll. */
    private void change(GenerateRoll generate, RollMember member, int turn, Lines movedLines, Lines leftLines) {
        int total = moved + left;
        if ((long) turn * moved / total > (long) (turn - 1) * moved / total) {
            List<Organisation> all = generate.organisations();
            movedLines.add(line(member.in(all.get((member.organisation().index() + 1) % all.size()))));
        } else {
            leftLines.add(member.iin() + "," + GenerateRoll.CUT_OFF + "," + CAUSES.get(turn % CAUSES.size()));
        }
    }

    /** How many of {@code wanted} things, spread evenly over the roll, are due up to a line. */
    private int due(int line, int wanted) {
        return (int) ((long) line * wanted / members);
    }

    private boolean isDue(int line, int wanted) {
        return due(line, wanted) > due(line - 1, wanted);
    }

    private static String line(RollMember member) {
        return String.join(
                ",",
                member.iin(),
                member.lastName(),
                member.firstName(),
                member.middleName(),
                member.phone().orElse(""),
                member.organisation().territoryId(),
                member.organisation().code());
    }

    private static String wrong(RollMember member) {
        int digit = member.iin().charAt(11) - '0';
        String line = line(member) + "," + member.joinedOn();
        return line.substring(0, 11) + (digit + 1) % 10 + line.substring(12);
    }

    /** A file that is written only if something is wanted in it. */
    private static final class Lines implements AutoCloseable {

        private final BufferedWriter out;
        private int count;

        Lines(Path file, String header) throws IOException {
            this(file, header, 1);
        }

        Lines(Path file, String header, int wanted) throws IOException {
            this.out = wanted > 0
                    ? Files.newBufferedWriter(file, StandardCharsets.UTF_8)
                    : new BufferedWriter(Writer.nullWriter());
            addExtra(header);
        }

        void add(String line) {
            count++;
            addExtra(line);
        }

        /** A line that is not counted. */
        void addExtra(String line) {
            try {
                out.write(line);
                out.write("\r\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int count() {
            return count;
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
