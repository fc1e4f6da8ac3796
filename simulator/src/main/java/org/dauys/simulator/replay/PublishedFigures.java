package org.dauys.simulator.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.dauys.simulator.primary.Scale.CandidateShares;

/** Figures of the primaries of 2020 as they were published, with date and source in the file beside. */
public final class PublishedFigures {

    private final Map<String, Long> figures;

    private PublishedFigures(Map<String, Long> figures) {
        this.figures = figures;
    }

    /** The figures of this module. */
    public static PublishedFigures load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PublishedFigures.class.getResourceAsStream("figures-2020.csv"), StandardCharsets.UTF_8))) {
            Map<String, Long> figures = new HashMap<>();
            lines.lines().skip(1).forEach(line -> {
                String[] fields = line.split(",", 3);
                figures.put(fields[0], Long.parseLong(fields[1]));
            });
            return new PublishedFigures(figures);
        } catch (IOException e) {
            throw new UncheckedIOException("the published figures are not in the module", e);
        }
    }

    /** One figure. */
    public long get(String key) {
        return java.util.Optional.ofNullable(figures.get(key)).orElseThrow();
    }

    /** One figure as a share of another. */
    public double share(String part, String whole) {
        return (double) get(part) / get(whole);
    }

    /** What the applicants were like. */
    public CandidateShares candidateShares() {
        return new CandidateShares(
                1 - share("registered", "applied"),
                1 - share("kyzylorda_corrected", "kyzylorda_registered"),
                1 - share("standing", "registered"),
                share("women", "registered"),
                share("under35", "registered"),
                share("mothers_of_many", "registered"),
                share("special_needs", "registered"),
                1 - get("self_nominated_percent") / 100.0);
    }

    /**
     * The hour of voting, from 0 to the actual length, at which a share of all votes had been cast: straight lines between
     * the published moments.
     */
    public double hourOfShare(double share) {
        double[][] curve = {
            {0, 0},
            {24, share("votes_day_1", "votes")},
            {41, share("votes_2_oct_17h", "votes")},
            {62, share("votes_3_oct_14h", "votes")},
            {get("actual_hours"), 1}
        };
        for (int i = 1; i < curve.length; i++) {
            if (share <= curve[i][1]) {
                double within = (share - curve[i - 1][1]) / (curve[i][1] - curve[i - 1][1]);
                return curve[i - 1][0] + within * (curve[i][0] - curve[i - 1][0]);
            }
        }
        return get("actual_hours");
    }
}
