package org.dauys.registration.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the law of the day says about pensions. */
@ConfigMapping(prefix = "dauys.statistics")
public interface StatisticsSettings {

    /** Pension age of women in years, on the reference date of a primary. */
    @WithDefault("60")
    int pensionAgeWomen();

    /** Pension age of men in years. */
    @WithDefault("63")
    int pensionAgeMen();
}
