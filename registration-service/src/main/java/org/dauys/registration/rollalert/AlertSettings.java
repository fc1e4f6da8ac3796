package org.dauys.registration.rollalert;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From where on something is worth a look. */
@ConfigMapping(prefix = "dauys.roll-alerts")
public interface AlertSettings {

    /** How often it is looked whether a roll has changed. */
    String poll();

    /** Days before the cut-off (or today, if that is earlier) that are looked at. */
    @WithDefault("30")
    int windowDays();

    /** Members who joined in these days, as a share of those there were before. */
    @WithDefault("0.2")
    double growthShare();

    /** Fewest such members. */
    @WithDefault("20")
    int growthMinimum();

    /** Fewest members of one organisation who joined on one of these days. */
    @WithDefault("30")
    int joinedTogether();

    /** Fewest members with one phone. */
    @WithDefault("6")
    int sharedPhone();
}
