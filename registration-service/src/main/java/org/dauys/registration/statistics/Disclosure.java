package org.dauys.registration.statistics;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What everybody may learn. Registrars and controllers see everything of their territories.
 *
 * <ul>
 *   <li>Whoever is registered stands publicly: sex, age, nomination and newness of the registered are public in every
 *       cut.
 *   <li>Whoever has only applied has not come forward in public. How many they are is public; what they are like, for the
 *       whole primary and by territory, where they are {@link StatisticsSettings#smallestCell} at least, and where whole
 *       and parts do not tell of a smaller cell ({@link org.dauys.registration.smallcells.SmallCells}). By contest it is not public: contests and
 *       territories nearly coincide, and two cuts of the same people would undo each other's rule. Combined properties are
 *       public for the whole primary only, where no combination is of fewer people than that.
 *   <li>Health and family (special needs, many children) are nobody's business in a village, and a number that is counted
 *       live tells of the person who was registered a minute ago. They are public once, when registration has closed: of
 *       the registered of the whole primary, from {@link StatisticsSettings#smallestCell} people on.
 * </ul>
 */
@ApplicationScoped
class Disclosure {

    private final StatisticsSettings settings;

    Disclosure(StatisticsSettings settings) {
        this.settings = settings;
    }

    /** Of the whole primary. */
    Figures whole(People people, Stage stage, Figures figures) {
        return switch (stage) {
            case APPLIED -> figures.total() < settings.smallestCell() ? figures.totalOnly() : figures.withoutGroups();
            case REGISTERED ->
                people.primary().registrationClosedAt().isPresent()
                        ? figures.withoutGroupsBelow(settings.smallestCell())
                        : figures.withoutGroups();
            case STANDING -> figures.withoutGroups();
        };
    }

    /** Of a contest, or of all contests of a level. */
    Figures contest(Stage stage, Figures figures) {
        return stage == Stage.APPLIED ? figures.totalOnly() : figures.withoutGroups();
    }

    /**
     * Of a territory.
     *
     * @param small whether the cell is among the small ones
     */
    Figures territory(Stage stage, Figures figures, boolean small) {
        return stage == Stage.APPLIED && small ? figures.totalOnly() : figures.withoutGroups();
    }

    /**
     * Of several properties at once.
     *
     * @param part whether it is of a territory or a contest, and not of the whole primary
     */
    Crossing crossing(Stage stage, boolean part, Crossing crossing) {
        if (stage != Stage.APPLIED) {
            return crossing;
        }
        return part ? crossing.totalOnly() : crossing.withoutFewerThan(settings.smallestCell());
    }

    int smallestCell() {
        return settings.smallestCell();
    }
}
