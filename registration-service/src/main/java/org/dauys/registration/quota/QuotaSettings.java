package org.dauys.registration.quota;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Quotas of a primary for which none have been decided. */
@ConfigMapping(prefix = "dauys.quotas")
public interface QuotaSettings {

    /** Women, percent of the seats of a list, at least. */
    @WithDefault("30")
    int womenPercent();

    /** Under 35, percent, at least. */
    @WithDefault("20")
    int under35Percent();

    /** Of pension age, percent, at most. */
    @WithDefault("15")
    int pensionPercent();

    /** Pension age of women in years. */
    @WithDefault("60")
    int pensionAgeWomen();

    /** Pension age of men in years. */
    @WithDefault("63")
    int pensionAgeMen();
}
