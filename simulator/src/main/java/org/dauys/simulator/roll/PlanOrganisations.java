package org.dauys.simulator.roll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.dauys.simulator.primary.Shares;

/** Divides members among the territories by population, and within them among organisations of about 210. */
final class PlanOrganisations {

    private static final int MEMBERS_OF_ONE = 210;
    private static final int ONE_IN_SO_MANY_GROWS = 500;

    private PlanOrganisations() {}

    static List<Organisation> of(int members, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Place> places = Place.all();
        List<Integer> shares =
                Shares.of(members, places.stream().map(Place::population).toList(), members >= places.size() ? 1 : 0);
        List<Organisation> organisations = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (shares.get(i) > 0) {
                addThoseOf(places.get(i), shares.get(i), random, organisations);
            }
        }
        return Collections.unmodifiableList(organisations);
    }

    private static void addThoseOf(
            Place place, int members, SplittableRandom random, List<Organisation> organisations) {
        int count = Math.max(1, Math.round((float) members / MEMBERS_OF_ONE));
        List<Double> weights = random.doubles(count, 0.4, 1.6).boxed().toList();
        List<Integer> sizes = Shares.of(members, weights, 1);
        for (int i = 0; i < count; i++) {
            int index = organisations.size();
            organisations.add(new Organisation(
                    index,
                    place.id(),
                    "PPO-" + place.code().substring(0, 6) + "-" + (i + 1),
                    sizes.get(i),
                    index % ONE_IN_SO_MANY_GROWS == 1));
        }
    }
}
