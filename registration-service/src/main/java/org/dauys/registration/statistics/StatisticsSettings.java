package org.dauys.registration.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How statistics are made. */
@ConfigMapping(prefix = "dauys.statistics")
public interface StatisticsSettings {

    /** Ages at which a band begins, ascending; below the first and from the last on are bands, too. */
    @WithDefault("20,25,30,35,40,45,50,55,60,65")
    List<Integer> ageBands();

    /** How old figures may be. */
    @WithDefault("PT2S")
    Duration freshness();

    /** Fewest people of whom the public learns more than how many they are; see {@link Disclosure}. */
    @WithDefault("10")
    int smallestCell();
}
