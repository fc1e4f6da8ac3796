package org.dauys.program;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Settings of this service. */
@StaticInitSafe
@ConfigMapping(prefix = "dauys.program")
public interface ProgramConfig {

    /** Proposals that one account may make within 24 hours. */
    @WithDefault("20")
    @Min(1)
    int proposalsPerDay();
}
