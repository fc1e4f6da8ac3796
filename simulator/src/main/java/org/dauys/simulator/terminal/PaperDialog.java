package org.dauys.simulator.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.events.ballotpaper.BallotPaper.Contest;
import org.dauys.protocol.election.Question;
import org.dauys.simulator.voter.ElectionOnDevice;
import org.dauys.simulator.voter.Marks;

/** Shows a ballot paper and asks for marks until they make a valid ballot. */
final class PaperDialog {

    private final BufferedReader in;
    private final PrintWriter out;

    PaperDialog(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /**
     * @throws IllegalStateException if nobody answers any more
     */
    Marks ask(ElectionOnDevice device) {
        List<Question> questions = device.election().questions();
        List<Optional<Set<Integer>>> marks = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            show(device.paper(), q);
            marks.add(askOne(questions.get(q)));
        }
        return new Marks(marks);
    }

    private void show(BallotPaper paper, int question) {
        Contest contest = paper.contests().get(question);
        out.println();
        out.println(contest.title().kk() + " / " + contest.title().ru() + " / "
                + contest.title().en());
        for (int c = 0; c < contest.candidates().size(); c++) {
            var candidate = contest.candidates().get(c);
            out.printf("  %3d  %s%n", c + 1, candidate.name().ru());
        }
    }

    private Optional<Set<Integer>> askOne(Question question) {
        while (true) {
            out.print(MarksText.rule(question) + ": ");
            out.flush();
            try {
                return MarksText.parse(line(), question);
            } catch (IllegalArgumentException wrong) {
                out.println(wrong.getMessage());
            }
        }
    }

    private String line() {
        try {
            String line = in.readLine();
            if (line == null) {
                throw new IllegalStateException("nobody answers; say --mark once per question");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what is typed", e);
        }
    }
}
