package org.dauys.simulator.citizen;

import java.util.ArrayList;
import java.util.List;
import org.dauys.events.LocalText;
import org.dauys.simulator.citizen.Themes.Idea;
import org.dauys.simulator.http.Crowd;
import org.dauys.simulator.login.LoginDesk;
import org.dauys.simulator.people.Population;

/** Draft programmes are published; citizens propose and support; editors answer. */
public final class Discussion {

    private static final int PROPOSALS_OF_A_CITIZEN = 4;
    private static final LocalText ACCEPTED =
            new LocalText("Бағдарламаға енгізілді", "Включено в программу", "Taken into the programme");
    private static final LocalText REJECTED =
            new LocalText("Бюджетте көзделмеген", "Не предусмотрено бюджетом", "Not provided for in the budget");

    private final LoginDesk desk;
    private final Crowd crowd;

    public Discussion(LoginDesk desk, Crowd crowd) {
        this.desk = desk;
        this.crowd = crowd;
    }

    /** A territory whose programme is discussed. */
    public record Place(String territoryId, LocalText name) {}

    /**
     * What was put in.
     *
     * @param ideas proposals made, with the theme they were meant for
     */
    public record Report(int programmes, List<Idea> ideas, int supports, int answers) {}

    private record Turn(Citizen citizen, Idea idea, String programme) {}

    /** Runs it. */
    public Report hold(Editor editor, List<Place> places, int proposals, Population population) {
        List<String> programmes =
                crowd.each(places, place -> editor.publish(place.territoryId(), place.name(), Themes.headings()));
        List<Idea> ideas = Themes.ideas(proposals);
        int people = Math.max(2, (proposals + PROPOSALS_OF_A_CITIZEN - 1) / PROPOSALS_OF_A_CITIZEN);
        List<String> phones = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            phones.add(population.phone());
        }
        List<Citizen> citizens = crowd.each(phones, phone -> new Citizen(desk.participant(phone)));
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < ideas.size(); i++) {
            turns.add(new Turn(citizens.get(i % people), ideas.get(i), programmes.get(i % programmes.size())));
        }
        List<String> made = crowd.each(turns, turn -> turn.citizen()
                .propose(turn.programme(), turn.idea().text(), turn.idea().language())
                .id());
        for (int i = 0; i < made.size(); i++) {
            citizens.get((i + 1) % people).support(made.get(i));
        }
        int answers = made.size() / 3;
        for (int i = 0; i < answers; i++) {
            boolean accepted = i % 2 == 0;
            editor.answer(made.get(i), accepted ? "ACCEPTED" : "REJECTED", accepted ? ACCEPTED : REJECTED);
        }
        return new Report(programmes.size(), ideas, made.size(), answers);
    }
}
